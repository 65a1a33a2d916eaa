package org.linli.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A device's line, MQTT 3.1.1 over TLS: as little as sends at least once and counts what is
 * acknowledged, so that the machine's time goes to the door and not to its client.
 */
final class MqttLine implements AutoCloseable {

  private static final byte[] TOPIC = "v1/telemetry".getBytes(StandardCharsets.US_ASCII);
  private static final int OPENING = 32;
  private static final int CONNACK = 0x20;
  private static final int PUBACK = 0x40;
  private static final byte[] PINGREQ = {(byte) 0xC0, 0};
  private static final int PINGRESP = 0xD000;

  private final SSLSocket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final Semaphore window;
  private int id;

  MqttLine(SSLContext trust, int port, IngestDevice device, int inFlight) throws IOException {
    socket = (SSLSocket) trust.getSocketFactory().createSocket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 512));
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 2_048));
    window = new Semaphore(inFlight);
    var body = new ByteArrayOutputStream();
    var words = new DataOutputStream(body);
    words.writeUTF("MQTT");
    words.write(4);
    words.write(0xC2);
    words.writeShort(0);
    words.writeUTF("bench");
    words.writeUTF(device.id().toString());
    words.writeUTF(device.secret());
    out.write(0x10);
    length(body.size());
    body.writeTo(out);
    out.flush();
    if (in.readUnsignedByte() != CONNACK
        || in.readUnsignedByte() != 2
        || in.readUnsignedShort() != 0) {
      throw new IOException("not let in");
    }
  }

  /** A line for each of them; returns when all are let in. */
  static List<MqttLine> all(SSLContext trust, int port, List<IngestDevice> devices, int inFlight)
      throws InterruptedException, ExecutionException {
    var opening = new ArrayList<Callable<MqttLine>>();
    devices.forEach(device -> opening.add(() -> new MqttLine(trust, port, device, inFlight)));
    var lines = new ArrayList<MqttLine>();
    try (var workers = Executors.newFixedThreadPool(OPENING)) {
      for (var line : workers.invokeAll(opening)) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  /** Counts acknowledgements until the line ends; for a thread of its own. */
  void listen(LongAdder acknowledged) {
    try {
      while (in.readUnsignedByte() == PUBACK) {
        in.readUnsignedByte();
        in.readUnsignedShort();
        acknowledged.increment();
        window.release();
      }
    } catch (IOException e) {
      window.release(Integer.MAX_VALUE / 2);
    }
  }

  /** Waits while too much is on its way. */
  void send(byte[] body) throws IOException {
    window.acquireUninterruptibly();
    id = id % 65_000 + 1;
    out.write(0x32);
    length(2 + TOPIC.length + 2 + body.length);
    out.writeShort(TOPIC.length);
    out.write(TOPIC);
    out.writeShort(id);
    out.write(body);
    out.flush();
  }

  /** Asks whether the line still stands, where nobody listens to it; false when it does not. */
  boolean stands() {
    try {
      out.write(PINGREQ);
      out.flush();
      return in.readUnsignedShort() == PINGRESP;
    } catch (IOException e) {
      return false;
    }
  }

  private void length(int length) throws IOException {
    var left = length;
    do {
      out.write(left % 128 | (left > 127 ? 128 : 0));
      left /= 128;
    } while (left > 0);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
