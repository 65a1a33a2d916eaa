package org.linli.packs;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads pack files into records, strictly. */
public final class Packs {

  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private Packs() {}

  /**
   * Reads a pack of the class path.
   *
   * @throws PackFault with file and line
   */
  public static <T> T read(URL pack, Class<T> type) {
    var path = pack.getPath();
    var file = path.substring(path.lastIndexOf('/') + 1);
    try (var stream = pack.openStream()) {
      return read(stream, file, type);
    } catch (IOException e) {
      throw new PackFault(file, 0, e.getMessage());
    }
  }

  /**
   * Reads a pack.
   *
   * @param file how a fault shall name it
   * @throws PackFault with file and line
   */
  public static <T> T read(InputStream pack, String file, Class<T> type) {
    return read(pack, file, YAML.readerFor(type));
  }

  /**
   * Reads a pack that a server of a later version may have written: of one enumeration, words that
   * are not known are null and are told.
   *
   * @param growing the enumeration
   * @throws PackFault with file and line, for everything else that is not understood
   */
  public static <T> T read(
      InputStream pack,
      String file,
      Class<T> type,
      Class<? extends Enum<?>> growing,
      Consumer<String> unknown) {
    return read(pack, file, YAML.readerFor(type).withHandler(new Later(growing, unknown)));
  }

  /** Passes over words of an enumeration that are not known yet. */
  private static final class Later extends DeserializationProblemHandler {

    private final Class<? extends Enum<?>> growing;
    private final Consumer<String> unknown;

    Later(Class<? extends Enum<?>> growing, Consumer<String> unknown) {
      this.growing = growing;
      this.unknown = unknown;
    }

    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> target, String word, String fault) {
      if (target != growing) {
        return NOT_HANDLED;
      }
      unknown.accept(word);
      return null;
    }
  }

  private static <T> T read(InputStream pack, String file, ObjectReader reader) {
    if (pack == null) {
      throw new PackFault(file, 0, "missing");
    }
    var text = "";
    try {
      text = new String(pack.readAllBytes(), StandardCharsets.UTF_8);
      T read = reader.readValue(text);
      if (read == null) {
        throw new PackFault(file, 1, "empty");
      }
      return read;
    } catch (JacksonException e) {
      throw new PackFault(file, line(e, text), reason(e));
    } catch (IOException e) {
      throw new PackFault(file, 0, e.getMessage());
    }
  }

  /**
   * The text of a pack of the class path, for those who read it with its lines.
   *
   * @param file how a fault shall name it
   * @throws PackFault when there is none
   */
  public static String text(ClassLoader loader, String folder, String file) {
    try (var stream = loader.getResourceAsStream(folder + file)) {
      if (stream == null) {
        throw new PackFault(file, 0, "missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PackFault(file, 0, e.getMessage());
    }
  }

  /** The first line that begins so, whether it is an entry of a list or not; 0 for none. */
  public static int line(String text, String near) {
    var lines = text.lines().toList();
    var plain = entry(near);
    for (int i = 0; i < lines.size(); i++) {
      if (entry(lines.get(i).strip()).startsWith(plain)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String entry(String line) {
    return line.startsWith("- ") ? line.substring(2) : line;
  }

  /**
   * The parser may have read on when it refuses a key; then the line is the last one before that
   * has the key.
   */
  private static int line(JacksonException e, String text) {
    var at = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
    if (e instanceof PropertyBindingException unknown) {
      var lines = text.lines().toList();
      for (int line = Math.min(at, lines.size()); line > 0; line--) {
        if (lines.get(line - 1).contains(unknown.getPropertyName() + ":")) {
          return line;
        }
      }
    }
    return at;
  }

  private static String reason(JacksonException e) {
    var path = new StringBuilder();
    if (e instanceof JsonMappingException mapping) {
      for (var step : mapping.getPath()) {
        path.append(
            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "/" + step.getFieldName());
      }
    }
    var cause = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
    return path.isEmpty() ? cause : path + ": " + cause;
  }
}
