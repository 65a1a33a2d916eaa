package org.linli.offsite.backlog;

import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a backlog: topics and letters, each with a mark before it, and a mark at the end, without
 * which it is none.
 */
final class LettersOut implements Closeable {

  static final int VERSION = 1;
  static final byte TOPIC = 1;
  static final byte LETTER = 2;
  static final byte END = 0;

  private final DataOutputStream out;
  private long bytes;

  LettersOut(OutputStream sealed) throws IOException {
    this.out = new DataOutputStream(new GZIPOutputStream(sealed));
    out.writeInt(VERSION);
  }

  void topic(KeptTopic topic) throws IOException {
    out.writeByte(TOPIC);
    out.writeUTF(topic.name());
    out.writeInt(topic.partitions());
    out.writeInt(topic.subscriptions().size());
    for (var subscription : topic.subscriptions()) {
      out.writeUTF(subscription);
    }
  }

  void letter(Letter letter) throws IOException {
    out.writeByte(LETTER);
    out.writeUTF(letter.topic());
    text(letter.key());
    out.writeInt(letter.properties().size());
    for (var property : letter.properties().entrySet()) {
      text(property.getKey());
      text(property.getValue());
    }
    out.writeLong(letter.published());
    out.writeLong(letter.happened());
    block(letter.body());
  }

  private void text(String text) throws IOException {
    block(text == null ? null : text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private void block(byte[] block) throws IOException {
    out.writeInt(block == null ? -1 : block.length);
    if (block != null) {
      out.write(block);
      bytes += block.length;
    }
  }

  /** Of the letters until now, unpacked. */
  long bytes() {
    return bytes;
  }

  void end() throws IOException {
    out.writeByte(END);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
