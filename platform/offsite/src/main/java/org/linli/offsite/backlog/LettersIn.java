package org.linli.offsite.backlog;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** Reads what {@link LettersOut} wrote. */
final class LettersIn implements Closeable {

  /** The broker takes none that is larger. */
  private static final int LONGEST = 64 << 20;

  private final DataInputStream in;

  LettersIn(InputStream opened) throws IOException {
    this.in = new DataInputStream(new GZIPInputStream(opened));
    var version = in.readInt();
    if (version != LettersOut.VERSION) {
      throw new IOException("a backlog of version " + version);
    }
  }

  /** What is done with each. */
  interface Receiver {
    void topic(KeptTopic topic) throws IOException;

    void letter(Letter letter) throws IOException;
  }

  /**
   * @throws IOException it ends before its end, or is none
   */
  void read(Receiver receiver) throws IOException {
    while (true) {
      switch (in.readByte()) {
        case LettersOut.TOPIC -> receiver.topic(topic());
        case LettersOut.LETTER -> receiver.letter(letter());
        case LettersOut.END -> {
          return;
        }
        default -> throw new IOException("no backlog");
      }
    }
  }

  private KeptTopic topic() throws IOException {
    var name = in.readUTF();
    var partitions = in.readInt();
    var subscriptions = new ArrayList<String>();
    for (int left = in.readInt(); left > 0; left--) {
      subscriptions.add(in.readUTF());
    }
    return new KeptTopic(name, partitions, subscriptions);
  }

  private Letter letter() throws IOException {
    var topic = in.readUTF();
    var key = text();
    var properties = new TreeMap<String, String>();
    for (int left = in.readInt(); left > 0; left--) {
      properties.put(text(), text());
    }
    return new Letter(topic, key, properties, in.readLong(), in.readLong(), block());
  }

  private String text() throws IOException {
    var block = block();
    return block == null ? null : new String(block, StandardCharsets.UTF_8);
  }

  private byte[] block() throws IOException {
    var length = in.readInt();
    if (length > LONGEST) {
      throw new IOException("a letter of " + length + " bytes");
    }
    return length < 0 ? null : in.readNBytes(length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
