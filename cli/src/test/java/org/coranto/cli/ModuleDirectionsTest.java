package org.coranto.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The table of modules in ARCHITECTURE.md, kept true. */
@AnalyzeClasses(packages = "org.coranto", importOptions = DoNotIncludeTests.class)
class ModuleDirectionsTest {
  @ArchTest
  static final ArchRule modelDependsOnNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage("org.coranto.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.coranto.knowledge..",
              "org.coranto.read..",
              "org.coranto.extract..",
              "org.coranto.relate..",
              "org.coranto.store..",
              "org.coranto.serve..",
              "org.coranto.cli..");

  @ArchTest
  static final ArchRule knowledgeDependsOnModelAlone =
      onlyDependsOn("org.coranto.knowledge..", "org.coranto.model..");

  @ArchTest
  static final ArchRule readDependsOnModelAlone =
      onlyDependsOn("org.coranto.read..", "org.coranto.model..");

  @ArchTest
  static final ArchRule extractDependsOnModelAndKnowledge =
      onlyDependsOn("org.coranto.extract..", "org.coranto.model..", "org.coranto.knowledge..");

  @ArchTest
  static final ArchRule relateDependsOnModelAndKnowledge =
      onlyDependsOn("org.coranto.relate..", "org.coranto.model..", "org.coranto.knowledge..");

  @ArchTest
  static final ArchRule storeDependsOnModelAlone =
      onlyDependsOn("org.coranto.store..", "org.coranto.model..");

  @ArchTest
  static final ArchRule serveDependsOnModelAndStore =
      onlyDependsOn("org.coranto.serve..", "org.coranto.model..", "org.coranto.store..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("org.coranto.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLineExits =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.coranto.cli..")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule stagesDoNotAskTheClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.coranto.model..", "org.coranto.extract..", "org.coranto.relate..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static ArchRule onlyDependsOn(String module, String... others) {
    String[] allowed = new String[others.length + 1];
    System.arraycopy(others, 0, allowed, 0, others.length);
    allowed[others.length] = module;
    return classes()
        .that()
        .resideInAPackage(module)
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate
                .<com.tngtech.archunit.core.domain.JavaClass>not(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                        "org.coranto.."))
                .or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                        allowed)));
  }
}
