package io.ssmsandbox;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * Checks the dependencies between packages. docs/architecture.md gives the reason for
 * each rule.
 */
@AnalyzeClasses(packages = "io.ssmsandbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule onlyCloudSpeaksToAws = noClasses().that()
		.resideOutsideOfPackage("io.ssmsandbox.aws..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("software.amazon.awssdk..");

	@ArchTest
	static final ArchRule emulatorIsPlainJava = classes().that()
		.resideInAPackage("io.ssmsandbox.emulator..")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "io.ssmsandbox.emulator..", "io.ssmsandbox.webserver..", "tools.jackson..",
				"com.fasterxml.jackson.annotation..", "org.yaml.snakeyaml..", "org.eclipse.jetty..",
				"org.jspecify.annotations..");

	@ArchTest
	static final ArchRule emulatorIsFreeOfCycles = slices().matching("io.ssmsandbox.emulator.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule sqlStandsWhereThingsAreStored = noClasses().that()
		.resideOutsideOfPackages("io.ssmsandbox.sandbox..", "io.ssmsandbox.storage..", "io.ssmsandbox.provisioning..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.jdbc..");

	@ArchTest
	static final ArchRule onlyStreamUsesSseEmitter = noClasses().that()
		.resideOutsideOfPackage("io.ssmsandbox.stream..")
		.should()
		.dependOnClassesThat()
		.haveSimpleNameStartingWith("SseEmitter");

	@ArchTest
	static final ArchRule templateIsPure = noClasses().that()
		.resideInAPackage("io.ssmsandbox.template..")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule webserverIsPlainJetty = noClasses().that()
		.resideInAPackage("io.ssmsandbox.webserver..")
		.and()
		.doNotHaveSimpleName("package-info")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..", "jakarta.servlet..");

	@ArchTest
	static final ArchRule settingsAreRecordsNotValues = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");

	@Test
	void roomsDependOnlyOnWhatTheyMay() {
		ApplicationModules.of(PortalApplication.class).verify();
	}

}
