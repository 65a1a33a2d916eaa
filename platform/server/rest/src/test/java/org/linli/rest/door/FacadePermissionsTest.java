package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.shiro.authz.permission.WildcardPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.cases.boundary.Cases;
import org.linli.identity.control.Functions;
import org.linli.identity.control.Roles;
import org.linli.testing.Requirement;

/**
 * Every method of every facade, so what stands behind every endpoint and every screen, against the
 * roles that shall open few of them.
 */
class FacadePermissionsTest {

  /** What everybody may in their own matters. */
  private static final String OWN_MATTERS = "self:";

  private static final List<Method> METHODS =
      Stream.concat(facades(Facade.class), facades(Cases.class))
          .flatMap(facade -> Stream.of(facade.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(Permit.class))
          .filter(method -> !word(method).startsWith(OWN_MATTERS))
          .toList();

  /** The methods that the work of each needs (000 §9.3, §11.2.3, §11.2.4 c). */
  @ParameterizedTest
  @CsvSource({
    "EXPERIENCE_OFFICER, GridEvents.get GridEvents.mine GridEvents.report"
        + " GridEvents.whereabouts HomePlaces.around Notices.list Reports.get Reports.mine Reports.photo"
        + " Warnings.mine Warnings.seen",
    "SUPERVISION_GROUP, AlarmTypes.of AnalysisBoard.of CityBoard.children CityBoard.figures"
        + " CityBoard.trend ContractExports.lists ContractExports.odrl Contracts.communitiesOf"
        + " Contracts.get Contracts.list Dependability.of Notices.list Projects.get Projects.list"
        + " Projects.organisations ServiceRates.children ServiceRates.of Warnings.mine"
        + " Warnings.seen",
    "OWNERS_COMMITTEE, AlarmTypes.of AnalysisBoard.of CityBoard.children CityBoard.figures"
        + " CityBoard.trend ContractExports.lists ContractExports.odrl Contracts.communitiesOf"
        + " Contracts.get Contracts.list Contracts.sign Dependability.of Notices.list Projects.get"
        + " Projects.list Projects.organisations ServiceRates.children ServiceRates.of"
        + " Warnings.mine Warnings.seen",
  })
  @Requirement("000-11.2.4.c-2")
  void eachOpensTheMethodsThatItsWorkNeedsAndNoOther(String role, String needed) {
    assertThat(opened(role).map(FacadePermissionsTest::name).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(Set.of(needed.split(" "))));
    assertThat(METHODS).hasSizeGreaterThan(150);
  }

  @Test
  void theAuditorOpensTheLogsAndNothingThatChangesAnything() {
    assertThat(opened("CITY_AUDITOR").map(FacadePermissionsTest::name))
        .contains("AuditLedger.list", "DecisionLedger.list");
    assertThat(opened("CITY_AUDITOR"))
        .noneMatch(method -> method.isAnnotationPresent(Mutates.class));
  }

  /** Whoever could assign what they composed would need nobody else. */
  @Test
  void noneOfTheThreeOpensWhatIsAnothers() {
    assertThat(opened("CITY_SYSTEM_ADMIN").map(FacadePermissionsTest::name))
        .contains("Accounts.changeRoles", "Administrators.propose")
        .doesNotContain(
            "RoleDesk.make", "Administrators.confirm", "KeyBook.rotate", "AuditLedger.list");
    assertThat(opened("CITY_SECURITY_ADMIN").map(FacadePermissionsTest::name))
        .contains(
            "RoleDesk.make", "Administrators.confirm", "KeyBook.rotate", "AddressBlocks.block")
        .doesNotContain("Accounts.changeRoles", "Administrators.propose", "AuditLedger.list");
  }

  @Test
  void everyWordThatAFacadeAsksForCanBeGivenByARole() {
    assertThat(METHODS.stream().map(FacadePermissionsTest::word).distinct())
        .hasSizeGreaterThan(40)
        .allMatch(word -> Functions.DELIVERED.of(word).isPresent());
  }

  private static Stream<Method> opened(String role) {
    var held =
        Roles.delivered().all().get(role).permissions().stream()
            .map(WildcardPermission::new)
            .toList();
    return METHODS.stream()
        .filter(
            method ->
                held.stream().anyMatch(each -> each.implies(new WildcardPermission(word(method)))));
  }

  private static String word(Method method) {
    return method.getAnnotation(Permit.class).value();
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  /** The facades that lie where that class lies: a folder of classes or an archive. */
  private static Stream<Class<?>> facades(Class<?> neighbour) {
    try {
      var place = Path.of(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(place)) {
        return facades(place);
      }
      try (var archive = FileSystems.newFileSystem(place)) {
        return facades(archive.getPath("/"));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Class<?>> facades(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.contains("/boundary/") && file.endsWith(".class"))
          .<Class<?>>map(file -> loaded(file.replace('/', '.').replaceAll("\\.class$", "")))
          .filter(type -> type.isAnnotationPresent(Facade.class))
          .toList()
          .stream();
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, FacadePermissionsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
