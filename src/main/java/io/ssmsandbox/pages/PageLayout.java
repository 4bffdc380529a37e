package io.ssmsandbox.pages;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.ssmsandbox.aws.AwsConnection;
import io.ssmsandbox.security.CurrentOwner;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * What every page shows around its content: who is here, which version this is, whether
 * AWS is an emulator, and what the reader has chosen. Templates, the error page's among
 * them, reach it by its name.
 */
@Component("layout")
class PageLayout {

	private final AwsConnection connection;

	private final CurrentOwner currentOwner;

	private final ObjectProvider<BuildProperties> build;

	private final Languages languages;

	private final HttpServletRequest request;

	/**
	 * Frames pages.
	 * @param request stands for the one which is being answered
	 */
	PageLayout(AwsConnection connection, CurrentOwner currentOwner, ObjectProvider<BuildProperties> build,
			Languages languages, HttpServletRequest request) {
		this.connection = connection;
		this.currentOwner = currentOwner;
		this.build = build;
		this.languages = languages;
		this.request = request;
	}

	public String owner() {
		return this.currentOwner.get().name();
	}

	/**
	 * The version that was built; null when the portal runs from classes without a build.
	 */
	public @Nullable String version() {
		return Optional.ofNullable(this.build.getIfAvailable()).map(BuildProperties::getVersion).orElse(null);
	}

	public boolean emulated() {
		return this.connection.emulated();
	}

	/**
	 * The address that stands in for AWS; null when it is AWS's own.
	 */
	public @Nullable String address() {
		return this.connection.endpoint().map(URI::toString).orElse(null);
	}

	/**
	 * How many times faster than real time the emulator's world runs; null when it does
	 * not, or when the emulator is another process, whose speed is its own affair.
	 */
	public @Nullable String speed() {
		double speed = this.connection.speed().orElse(1);
		if (speed == 1) {
			return null;
		}
		return (speed == Math.rint(speed)) ? Long.toString(Math.round(speed)) : Double.toString(speed);
	}

	public ColorTheme theme() {
		return Preferences.theme(this.request);
	}

	public ColorTheme[] themes() {
		return ColorTheme.values();
	}

	public List<Language> languages() {
		return this.languages.all();
	}

	/**
	 * The address of this page, for a form that leads back to it.
	 */
	public String here() {
		return ReturnUrl.here(this.request);
	}

}
