package org.linli.offsite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A line to a server that is lost in the middle: after so many bytes, as often as is wanted. */
final class Line implements AutoCloseable {

  private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
  private final int target;
  private volatile int cuts;

  Line(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  /** From now on after so many bytes, in either direction, so many times. */
  void cutAfter(long bytes, int times) {
    cuts = times;
    left.set(bytes);
  }

  private void accept() {
    try {
      while (true) {
        var in = entry.accept();
        var out = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(in);
        open.add(out);
        Thread.ofVirtual().start(() -> carry(in, out));
        Thread.ofVirtual().start(() -> carry(out, in));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void carry(Socket from, Socket to) {
    try (from;
        to) {
      carry(from.getInputStream(), to.getOutputStream());
    } catch (IOException e) {
      // Cut.
    }
  }

  private void carry(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[16 << 10];
    for (int some = in.read(buffer); some > 0; some = in.read(buffer)) {
      if (left.addAndGet(-some) < 0 && cuts > 0) {
        cuts--;
        left.set(cuts > 0 ? 3L << 20 : Long.MAX_VALUE);
        throw new IOException("cut");
      }
      out.write(buffer, 0, some);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    entry.close();
    for (var socket : open) {
      socket.close();
    }
  }
}
