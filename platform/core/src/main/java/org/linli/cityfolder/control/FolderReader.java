package org.linli.cityfolder.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.calendar.boundary.OfficialDays;
import org.linli.cityfolder.entity.CityInForce;
import org.linli.cityfolder.entity.CityPart;
import org.linli.cityfolder.entity.CityProfile;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.persistence.Sha256;
import org.linli.tenancy.boundary.CityImport;

/**
 * Reads a city's folder whole, file by file; a file that none of these is, is a fault too, since
 * whoever put it there believes that it holds.
 */
final class FolderReader {

  static final String PROFILE = "city.yaml";
  static final String EMBLEM = "emblem.svg";
  static final String DIVISIONS = "divisions.csv";

  private static final Map<String, Locale> TEXTS =
      Map.of(
          "texts_zh_CN.properties",
          Locale.SIMPLIFIED_CHINESE,
          "texts_en.properties",
          Locale.ENGLISH);

  /** A ConfigMap has no folders, so that a hyphen does as well. */
  private static final Pattern CALENDAR = Pattern.compile("calendar[/-][^/]+\\.yaml");

  /** Files of a folder; beyond it, it is some other folder. */
  private static final int MOST = 100;

  /** Entries that are looked at, a mount's own among them; links may lead into anything. */
  private static final int MOST_SEEN = 1_000;

  /** Floors below the folder: those of a city's files, and of a mount's own. */
  private static final int DEEPEST = 5;

  /** Bytes of one file that people write by hand. */
  private static final int LARGEST = 1 << 20;

  /** Bytes of a city's divisions; what is larger, its own check refuses too. */
  private static final int DIVISIONS_LARGEST = 16 << 20;

  private final Path folder;
  private final String copies;
  private final Faults faults = new Faults();
  private final List<CityPart> parts = new ArrayList<>();
  private final Map<Locale, Map<String, String>> texts = new HashMap<>();
  private OfficialDays days = OfficialDays.delivered();
  private CityProfile profile;
  private String emblem = "";
  private Path divisions;

  private FolderReader(Path folder, String copies) {
    this.folder = folder;
    this.copies = copies;
  }

  /**
   * Reads and checks it.
   *
   * @param copies where the installation is told to put copies, by commas
   */
  static FolderRead read(Path folder, String copies, Instant now) {
    var reader = new FolderReader(folder, copies);
    try {
      reader.files();
    } catch (IOException e) {
      reader.faults.add(folder.toString(), 0, "unreadable", e.getClass().getSimpleName());
    }
    var whole = reader.faults.isEmpty();
    return new FolderRead(
        whole ? Optional.of(reader.city(now)) : Optional.empty(),
        reader.days,
        reader.faults.sorted());
  }

  private CityInForce city(Instant now) {
    return new CityInForce(
        folder, now, profile, emblem, texts, Optional.ofNullable(divisions), parts);
  }

  private void files() throws IOException {
    var names = names(folder);
    if (names.size() > MOST) {
      faults.add(folder.toString(), 0, "too-many", String.valueOf(MOST));
      return;
    }
    for (var required : List.of(PROFILE, EMBLEM)) {
      if (!names.contains(required)) {
        faults.add(required, 0, "missing", "");
      }
    }
    for (var name : names) {
      try {
        file(name);
      } catch (RuntimeException e) {
        // Nothing at all after a key, for example: whatever a file makes stumble is its fault.
        faults.add(name, 0, "form", e.toString());
      }
    }
  }

  /**
   * Files by their names within the folder. What begins with a dot is the mount's own: a cluster
   * puts a ConfigMap's files there and leads to them.
   *
   * @throws IOException also for links that lead in a circle or into some large other folder
   */
  static List<String> names(Path folder) throws IOException {
    try (var all = Files.walk(folder, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
      var seen = all.limit(MOST_SEEN + 1L).toList();
      if (seen.size() > MOST_SEEN) {
        throw new FileSystemException(folder.toString());
      }
      return seen.stream()
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith(".") && !name.contains("/."))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void file(String name) throws IOException {
    var path = folder.resolve(name);
    var bytes = bytes(path, DIVISIONS.equals(name) ? DIVISIONS_LARGEST : LARGEST);
    if (bytes == null) {
      faults.add(name, 0, "too-large", "");
      return;
    }
    parts.add(new CityPart(name, bytes.length, Sha256.hex(bytes)));
    if (DIVISIONS.equals(name)) {
      divisions = path;
      divisions(name, bytes);
      return;
    }
    var text = text(name, bytes);
    if (text == null) {
      return;
    }
    if (PROFILE.equals(name)) {
      profile(name, text);
    } else if (EMBLEM.equals(name)) {
      emblem = text;
      EmblemCheck.check(name, text, faults);
    } else if (TEXTS.containsKey(name)) {
      texts.put(TEXTS.get(name), TextCheck.read(name, text, faults));
    } else if (CALENDAR.matcher(name).matches()) {
      calendar(name, bytes);
    } else {
      faults.add(name, 0, "not-known", "");
    }
  }

  /** Not by the size that is told: a file may grow meanwhile. Null where it is larger. */
  private static byte[] bytes(Path path, int largest) throws IOException {
    try (var stream = Files.newInputStream(path)) {
      var bytes = stream.readNBytes(largest + 1);
      return bytes.length > largest ? null : bytes;
    }
  }

  private String text(String name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      faults.add(name, 0, "encoding", "UTF-8");
      return null;
    }
  }

  private void profile(String name, String text) {
    try {
      profile =
          Packs.read(
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              name,
              CityProfile.class);
      ProfileCheck.check(profile, name, text, copies, faults);
    } catch (PackFault fault) {
      faults.add(fault);
    }
  }

  private void calendar(String name, byte[] bytes) {
    try {
      days = days.with(new ByteArrayInputStream(bytes), name);
    } catch (PackFault fault) {
      faults.add(fault);
    }
  }

  private void divisions(String name, byte[] bytes) throws IOException {
    for (var fault : CityImport.faults(new ByteArrayInputStream(bytes))) {
      faults.add(
          name,
          fault.line(),
          "division",
          (fault.code() + " " + fault.rule() + " " + fault.detail()).strip());
    }
  }

  /** For a look without reading: what is there, how large, since when. */
  static String mark(Path folder) {
    try {
      var mark = new StringBuilder();
      for (var name : names(folder)) {
        var path = folder.resolve(name);
        mark.append(name)
            .append(' ')
            .append(Files.size(path))
            .append(' ')
            .append(Files.getLastModifiedTime(path).toMillis())
            .append('\n');
      }
      return mark.toString();
    } catch (IOException e) {
      return e.getClass().getSimpleName();
    }
  }
}
