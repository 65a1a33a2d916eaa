package org.linli.ui.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.linli.look.shell.ChangePasswordView;
import org.linli.look.shell.SignInView;

/** The views of this application, found in its sources. */
public final class Views {

  private static final Path SOURCES = Path.of("src/main/java");

  private Views() {}

  public static List<Class<? extends Component>> all() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(file -> SOURCES.relativize(file).toString())
          .filter(file -> file.endsWith("View.java"))
          .map(file -> file.replace(".java", "").replace('/', '.'))
          .<Class<? extends Component>>map(Views::view)
          .filter(view -> view.isAnnotationPresent(Route.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  public static Class<? extends Component>[] routes() {
    return Stream.concat(all().stream(), Stream.of(SignInView.class, ChangePasswordView.class))
        .toArray(Class[]::new);
  }

  private static Class<? extends Component> view(String name) {
    try {
      return Class.forName(name).asSubclass(Component.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
