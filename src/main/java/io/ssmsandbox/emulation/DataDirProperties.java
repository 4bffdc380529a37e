package io.ssmsandbox.emulation;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the emulator keeps its memory.
 *
 * @param dataDir the folder of the journal, and of the portal's own database file
 */
@ConfigurationProperties("portal")
record DataDirProperties(@DefaultValue("./data") Path dataDir) {

}
