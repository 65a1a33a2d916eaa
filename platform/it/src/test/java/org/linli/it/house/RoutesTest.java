package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two screens of one address keep their whole application from starting. */
class RoutesTest {

  private static final String ROUTE = "com.vaadin.flow.router.Route";

  @ParameterizedTest
  @ValueSource(strings = {"ui/web", "ops-console"})
  void noTwoScreensOfAnApplicationHaveTheSameAddress(String application) {
    var byRoute =
        House.classes("ui/look", application).stream()
            .filter(type -> type.tryGetAnnotationOfType(ROUTE).isPresent())
            .collect(
                Collectors.groupingBy(
                    RoutesTest::route,
                    Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    assertThat(byRoute).hasSizeGreaterThan(10);
    assertThat(byRoute.values()).allSatisfy(screens -> assertThat(screens).hasSize(1));
  }

  private static String route(JavaClass type) {
    return type.getAnnotationOfType(ROUTE)
        .tryGetExplicitlyDeclaredProperty("value")
        .map(String::valueOf)
        .orElse(type.getName());
  }
}
