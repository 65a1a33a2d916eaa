package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Where the parts listen, counted from the installation's first port. The server's own ports are
 * the first three. The bookie alone keeps the port of its first start: its ledgers name it by
 * address, under another it would be a stranger.
 */
public record Ports(int first, int bookie) {

  public static Ports of(Home home, int first) {
    try {
      var kept = home.pulsar().resolve("bookie.port");
      if (!Files.exists(kept)) {
        Home.write(kept, Integer.toString(first + 6));
      }
      return new Ports(first, Integer.parseInt(Files.readString(kept).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int http() {
    return first;
  }

  int ops() {
    return first + 1;
  }

  public int postgres() {
    return first + 3;
  }

  public int pulsar() {
    return first + 4;
  }

  public int pulsarWeb() {
    return first + 5;
  }

  /** The ports this process needs and finds occupied, by the part that wanted them. */
  SequencedMap<String, Integer> occupied() {
    var taken = new LinkedHashMap<String, Integer>();
    Map.of(
            "postgresql",
            postgres(),
            "pulsar",
            pulsar(),
            "pulsar-web",
            pulsarWeb(),
            "bookie",
            bookie())
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue())
        .filter(wanted -> !free(wanted.getValue()))
        .forEach(wanted -> taken.put(wanted.getKey(), wanted.getValue()));
    return taken;
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket()) {
      // Connections of a run that just ended linger in TIME_WAIT; they occupy nothing.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
