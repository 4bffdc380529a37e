package io.ssmsandbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the dependencies between packages. docs/architecture.md gives the reason for
 * each rule.
 */
@AnalyzeClasses(packages = "io.ssmsandbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule onlyAwsCallsTheSdk = noClasses().that()
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

	@ArchTest
	static void exceptionsAreNamedSo(JavaClasses classes) {
		assertThat(classes).filteredOn((type) -> Throwable.class.isAssignableFrom(type.reflect()))
			.isNotEmpty()
			.allSatisfy((type) -> assertThat(type.getSimpleName()).endsWith("Exception"));
	}

	@ArchTest
	static final ArchRule onlyProvisioningSchedulesTasks = noClasses().that()
		.resideOutsideOfPackage("io.ssmsandbox.provisioning..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("com.github.kagkarlsson..");

	@ArchTest
	static void noTwoTypesOfThePortalHaveOneName(JavaClasses classes) {
		Map<String, List<String>> packages = classes.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.filter((type) -> !type.getPackageName().startsWith("io.ssmsandbox.emulator"))
			.collect(Collectors.groupingBy(JavaClass::getSimpleName,
					Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));

		assertThat(packages).allSatisfy((name, found) -> assertThat(found).as(name).hasSize(1));
	}

	@Test
	void roomsDependOnlyOnWhatTheyMay() {
		ApplicationModules.of(PortalApplication.class).verify();
	}

}
