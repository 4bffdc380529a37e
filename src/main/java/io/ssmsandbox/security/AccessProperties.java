package io.ssmsandbox.security;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which names the portal answers.
 *
 * @param allowedHosts host names, without port, under which the portal is reached besides
 * those of this machine, such as that of a reverse proxy; none when left out. While the
 * portal listens on loopback only, or as soon as a name is given here, requests to any
 * other name are refused
 */
@ConfigurationProperties("portal.security")
record AccessProperties(@DefaultValue List<String> allowedHosts) {

	AccessProperties {
		allowedHosts = List.copyOf(allowedHosts);
	}

}
