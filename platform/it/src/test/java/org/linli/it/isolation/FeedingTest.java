package org.linli.it.isolation;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.it.isolation.Api.Operation;

/**
 * The battery is fed for every operation that the door compiles to: told here in seconds, not by an
 * installation that was waited for.
 */
class FeedingTest {

  private static final String JAX = "jakarta.ws.rs.";
  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)[^}]*}");

  /** An annotation of a parameter that is no body. */
  private static final List<String> NO_BODY =
      Stream.of(
              "PathParam",
              "QueryParam",
              "HeaderParam",
              "CookieParam",
              "BeanParam",
              "MatrixParam",
              "core.Context",
              "container.Suspended")
          .map(JAX::concat)
          .toList();

  private final List<Operation> operations = operations();

  @Test
  void everyOperationHasItsPathItsQueryAndItsBody() throws IOException {
    var side = Files.readString(Path.of("src/test/java/org/linli/it/isolation/Side.java"));
    assertThat(operations).hasSizeGreaterThan(300);
    var unfed = new ArrayList<String>();
    for (var operation : operations) {
      try {
        var things =
            operation.inPath().stream()
                .map(name -> Feeding.thing(operation, name))
                .distinct()
                .collect(toMap(Function.identity(), any -> "thing"));
        things.keySet().stream()
            .filter(kind -> !side.contains('"' + kind + '"'))
            .forEach(kind -> unfed.add(operation + ": no side has the thing " + kind));
        things.put("tenant", "510100000000");
        Feeding.address(operation, things);
        Feeding.body(operation);
      } catch (AssertionError e) {
        unfed.add(e.getMessage());
      }
    }
    assertThat(unfed).isEmpty();
  }

  @Test
  void whatNeedsNoTokenIsAnOperationThatIsServed() {
    assertThat(operations).extracting(Operation::id).containsAll(Api.PUBLIC);
  }

  private static List<Operation> operations() {
    return new ClassFileImporter()
        .importPath(Path.of("../server/rest/target/classes").toAbsolutePath().normalize()).stream()
            .filter(type -> type.isAnnotatedWith(JAX + "Path"))
            .flatMap(type -> type.getMethods().stream())
            .flatMap(method -> verb(method).map(verb -> operation(method, verb)))
            .filter(operation -> !operation.id().isBlank())
            .toList();
  }

  private static Stream<String> verb(JavaMethod method) {
    return VERBS.stream().filter(verb -> method.isAnnotatedWith(JAX + verb));
  }

  private static Operation operation(JavaMethod method, String verb) {
    var template =
        Stream.of(method.getOwner(), method)
            .map(part -> value(part, JAX + "Path", "value"))
            .filter(part -> !part.isBlank())
            .map(part -> part.startsWith("/") ? part : "/" + part)
            .collect(joining());
    var query =
        Stream.concat(
                method.getParameters().stream().flatMap(FeedingTest::asked),
                method.getOwner().getFields().stream().flatMap(FeedingTest::word))
            .distinct()
            .toList();
    return new Operation(
        value(method, "org.eclipse.microprofile.openapi.annotations.Operation", "operationId"),
        verb.toUpperCase(Locale.ROOT),
        "/api/v1" + IN_PATH.matcher(template).replaceAll("{$1}"),
        IN_PATH.matcher(template).results().map(found -> found.group(1)).toList(),
        query,
        method.getParameters().stream().anyMatch(FeedingTest::isBody));
  }

  private static Stream<String> asked(JavaParameter parameter) {
    return parameter.isAnnotatedWith(JAX + "BeanParam")
        ? fields(parameter.getRawType()).flatMap(FeedingTest::word)
        : word(parameter);
  }

  private static Stream<? extends HasAnnotations<?>> fields(JavaClass bean) {
    return bean.getAllFields().stream();
  }

  private static Stream<String> word(HasAnnotations<?> asked) {
    return Stream.of(value(asked, JAX + "QueryParam", "value")).filter(word -> !word.isBlank());
  }

  private static boolean isBody(JavaParameter parameter) {
    return NO_BODY.stream().noneMatch(parameter::isAnnotatedWith);
  }

  private static String value(HasAnnotations<?> annotated, String annotation, String property) {
    return annotated.getAnnotations().stream()
        .filter(one -> one.getRawType().getName().equals(annotation))
        .findFirst()
        .flatMap((JavaAnnotation<?> one) -> one.get(property))
        .map(String::valueOf)
        .orElse("");
  }
}
