package org.linli.testing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A port that nobody has, for a server that a test opens a moment later.
 *
 * <p>It lies below those that a system gives to connections that go out (on Linux 32768 and above):
 * one of those taken by a {@code ServerSocket(0)} and given back may be a connection's to the
 * database before the test opens it.
 */
public final class FreePort {

  private static final int FIRST = 30_000;
  private static final int COUNT = 2_700;

  /** Test runs beside each other begin at different places. */
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 37 % COUNT));

  private FreePort() {}

  /**
   * A port that is free at this machine's own address, by TCP and by UDP; not given twice in a row.
   */
  public static int next() {
    return IntStream.generate(() -> FIRST + NEXT.getAndIncrement() % COUNT)
        .limit(COUNT)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free port"));
  }

  private static boolean isFree(int port) {
    var here = InetAddress.getLoopbackAddress();
    try (var tcp = new ServerSocket(port, 1, here);
        var udp = new DatagramSocket(port, here)) {
      return tcp.isBound() && udp.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
