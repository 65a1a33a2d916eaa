package org.linli.it.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * As little MQTT 3.1.1 as a device needs to send and to know what was acknowledged: no library
 * tells that to the byte while its door is killed.
 */
final class BareMqtt implements AutoCloseable {

  private static final int CONNECT = 0x10;
  private static final int PUBLISH_ONCE = 0x32;
  private static final int PUBACK = 0x40;
  private static final int PATIENCE_MILLIS = 20_000;

  private final SSLSocket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  BareMqtt(int port, Path authority, String device, String secret)
      throws IOException, GeneralSecurityException {
    socket = (SSLSocket) trusting(authority).getSocketFactory().createSocket("127.0.0.1", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
    var body = new Body();
    body.text("MQTT").number(4, 1).number(0xC2, 1).number(60, 2);
    body.text("bare-" + Thread.currentThread().threadId()).text(device).text(secret);
    send(CONNECT, body);
    var answer = packet();
    if (answer.length != 2 || answer[1] != 0) {
      throw new IOException("not let in");
    }
  }

  private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var pem = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** Sends at least once, and returns when it is acknowledged. */
  void publish(int id, String topic, String text) throws IOException {
    var body = new Body();
    body.text(topic).number(id, 2).bytes(text.getBytes(StandardCharsets.UTF_8));
    send(PUBLISH_ONCE, body);
    var answer = packet();
    if (((answer[0] & 0xff) << 8 | answer[1] & 0xff) != id) {
      throw new IOException("another message was acknowledged");
    }
  }

  private void send(int kind, Body body) throws IOException {
    out.write(kind);
    var left = body.bytes.size();
    do {
      out.write(left % 128 | (left > 127 ? 128 : 0));
      left /= 128;
    } while (left > 0);
    out.write(body.bytes.toByteArray());
    out.flush();
  }

  /** What stands behind kind and length of the next packet, CONNACK or PUBACK. */
  private byte[] packet() throws IOException {
    var kind = in.readUnsignedByte();
    var length = in.readUnsignedByte();
    if (length != 2 || (kind != PUBACK && kind != 0x20)) {
      throw new IOException("neither let in nor acknowledged: " + kind);
    }
    return in.readNBytes(length);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** A packet's body as it grows. */
  private static final class Body {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Body text(String text) {
      var written = text.getBytes(StandardCharsets.UTF_8);
      return number(written.length, 2).bytes(written);
    }

    Body number(int number, int size) {
      for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
        bytes.write(number >> shift);
      }
      return this;
    }

    Body bytes(byte[] more) {
      bytes.writeBytes(more);
      return this;
    }
  }
}
