package io.ssmsandbox.emulation;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The location of the files of the portal and its emulator.
 *
 * @param dataDir the folder of the portal's H2 database and of the emulator's journal;
 * only the portal's own user may read it (mode 0700)
 */
@ConfigurationProperties("portal")
record DataDirProperties(@DefaultValue("./data") Path dataDir) {

}
