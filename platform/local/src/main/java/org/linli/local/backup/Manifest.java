package org.linli.local.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

/**
 * What a full copy is.
 *
 * @param name its folder, the moment it began, as {@code 20260130T180000Z}
 * @param ended from this moment on it can be restored to
 * @param first the piece of the log from which recovery begins
 * @param last the piece without which it is not consistent
 * @param bytes of the sealed file
 * @param digest SHA-256 of the sealed file, in hex
 * @param system which database it is of, see {@link Identity}; null in copies of before it was
 *     noted
 * @param plain bytes of what is in it, unpacked; 0 where it was not noted
 */
record Manifest(
    String name,
    Instant began,
    Instant ended,
    String first,
    String last,
    long bytes,
    String digest,
    String system,
    long plain) {

  static Manifest read(InputStream in) throws IOException {
    var said = new Properties();
    said.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    return new Manifest(
        said.getProperty("name"),
        Instant.parse(said.getProperty("began")),
        Instant.parse(said.getProperty("ended")),
        said.getProperty("first"),
        said.getProperty("last"),
        Long.parseLong(said.getProperty("bytes")),
        said.getProperty("digest"),
        said.getProperty("system"),
        Long.parseLong(said.getProperty("plain", "0")));
  }

  void write(OutputStream out) throws IOException {
    var said = new Properties();
    said.setProperty("name", name);
    said.setProperty("began", began.toString());
    said.setProperty("ended", ended.toString());
    said.setProperty("first", first);
    said.setProperty("last", last);
    said.setProperty("bytes", Long.toString(bytes));
    said.setProperty("digest", digest);
    if (system != null) {
      said.setProperty("system", system);
    }
    said.setProperty("plain", Long.toString(plain));
    said.store(out, null);
  }
}
