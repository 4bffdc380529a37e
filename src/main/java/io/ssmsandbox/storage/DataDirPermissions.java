package io.ssmsandbox.storage;

import java.nio.file.Path;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes {@code portal.data-dir} private. It runs before any bean is created, because one
 * of the first beans opens the database.
 */
@Component
class DataDirPermissions implements BeanFactoryPostProcessor {

	private static final String H2_FILE = "jdbc:h2:file:";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
		Environment environment = beans.getBean(Environment.class);
		restrictAccess(environment.getProperty("portal.data-dir", "./data"),
				environment.getProperty("spring.datasource.url", ""));
	}

	/**
	 * Makes the folder private, and the database file if it is in the folder.
	 */
	static void restrictAccess(String dataDir, String url) {
		Path folder = Path.of(dataDir).toAbsolutePath().normalize();
		PrivateDirectory data = new PrivateDirectory(folder);
		data.restrictAccess();
		if (url.startsWith(H2_FILE)) {
			Path database = Path.of(url.substring(H2_FILE.length()).split(";", 2)[0] + ".mv.db").toAbsolutePath();
			if (folder.equals(database.normalize().getParent())) {
				data.createDatabaseFile(database);
			}
		}
	}

}
