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
 * The data that every page shows around its content: the current user, the version,
 * whether AWS is emulated, and the preferences. Templates, including the error page, use
 * this bean by its name.
 */
@Component("layout")
class PageLayout {

	private final AwsConnection connection;

	private final CurrentOwner currentOwner;

	private final ObjectProvider<BuildProperties> build;

	private final Languages languages;

	private final HttpServletRequest request;

	/**
	 * Creates the layout.
	 * @param request a proxy of the current request
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
	 * Returns the version of the build; null when the portal runs from classes without
	 * build information.
	 */
	public @Nullable String version() {
		return Optional.ofNullable(this.build.getIfAvailable()).map(BuildProperties::getVersion).orElse(null);
	}

	public boolean emulated() {
		return this.connection.emulated();
	}

	/**
	 * Returns the address of the emulator; null when the portal uses AWS itself.
	 */
	public @Nullable String address() {
		return this.connection.endpoint().map(URI::toString).orElse(null);
	}

	/**
	 * Returns how many times faster than real time the emulator runs; null when it runs
	 * in real time or is another process, whose speed is unknown.
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
	 * Returns the address of this page, for a form that leads back to it.
	 */
	public String here() {
		return ReturnUrl.here(this.request);
	}

}
