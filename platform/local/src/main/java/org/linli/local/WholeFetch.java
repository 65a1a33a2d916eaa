package org.linli.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.linli.whole.entity.Phrase;

/**
 * Takes the whole of a community from the server, as somebody of the community: what that person
 * may not, this may not either. The file has its name once it was looked through, and an older one
 * of that name stays until then.
 */
final class WholeFetch {

  private static final int PIECE = 64 * 1024;
  private static final int PROBLEM = 4096;
  private static final long TELLING = 8L * 1024 * 1024;

  private final URI address;
  private final String token;

  /**
   * @param server for example {@code http://127.0.0.1:9080}
   * @param token a bearer token of whoever takes it
   */
  WholeFetch(String server, String token) {
    this.address = URI.create(server + "/api/v1/whole-exports");
    this.token = token;
  }

  /**
   * @param told hears every eight megabytes how many bytes there are
   * @param whole looks through what came
   * @return how many bytes the file has
   * @throws LocalFailure the server refused, the file broke off, or it is not whole
   */
  long fetch(Phrase phrase, Path file, LongConsumer told, Predicate<Path> whole)
      throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(address)
                  .header("Authorization", "Bearer " + token)
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body(phrase)))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (var in = answer.body()) {
        if (answer.statusCode() != 200) {
          var problem = new String(in.readNBytes(PROBLEM), StandardCharsets.UTF_8);
          throw new LocalFailure(Words.of("tenant.refused", problem));
        }
        return kept(in, file, told, whole);
      }
    } catch (IOException e) {
      throw new LocalFailure(Words.of("tenant.broke-off", String.valueOf(e.getMessage())), e);
    }
  }

  private static long kept(InputStream in, Path file, LongConsumer told, Predicate<Path> whole)
      throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      var bytes = copied(in, draft, told);
      if (!whole.test(draft)) {
        throw new LocalFailure(Words.of("tenant.not-whole", file));
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return bytes;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static long copied(InputStream in, Path draft, LongConsumer told) throws IOException {
    var piece = new byte[PIECE];
    var bytes = 0L;
    var next = TELLING;
    try (var out = Files.newOutputStream(draft)) {
      for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.write(piece, 0, read);
        bytes += read;
        if (bytes >= next) {
          told.accept(bytes);
          next += TELLING;
        }
      }
    }
    return bytes;
  }

  /** A pass phrase may hold anything; as text of JSON only some signs need a stroke before them. */
  static String body(Phrase phrase) {
    var json = new StringBuilder("{\"phrase\":\"");
    for (var sign : phrase.words().toCharArray()) {
      if (sign == '"' || sign == '\\') {
        json.append('\\').append(sign);
      } else if (sign < ' ') {
        json.append("\\u%04x".formatted((int) sign));
      } else {
        json.append(sign);
      }
    }
    return json.append("\"}").toString();
  }
}
