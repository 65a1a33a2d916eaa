package org.linli.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A device that speaks as much SIP as a camera must, over UDP and in plain text. */
final class BareSip implements AutoCloseable {

  static final String SERVER = "99450000002000000001";
  static final String DOMAIN = "9945000000";

  private final DatagramSocket socket;
  private final int door;
  private final String number;
  private final List<String> asked = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private String status = "200 OK";
  private int sequence;

  BareSip(int door, String number) throws IOException {
    this(door, number, "127.0.0.1");
  }

  BareSip(int door, String number, String host) throws IOException {
    this.door = door;
    this.number = number;
    socket = new DatagramSocket(new InetSocketAddress(host, 0));
    socket.setSoTimeout(10_000);
  }

  /** An answer: its status, and all of it. */
  record Answer(int status, String text) {

    String header(String name) {
      var found = Pattern.compile("(?mi)^" + name + ": *(.*?)\r?$").matcher(text);
      return found.find() ? found.group(1) : null;
    }

    String nonce() {
      var found = Pattern.compile("nonce=\"([^\"]+)\"").matcher(text);
      return found.find() ? found.group(1) : null;
    }
  }

  static String hash(String algorithm, String text) throws Exception {
    var digest = MessageDigest.getInstance(algorithm);
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  String uri() {
    return "sip:" + SERVER + "@" + DOMAIN;
  }

  /** The header that proves the password, with {@code qop} or as old cameras do it. */
  String proof(String algorithm, String password, String nonce, int count) throws Exception {
    var first = hash(algorithm, number + ":" + DOMAIN + ":" + password);
    var second = hash(algorithm, "REGISTER:" + uri());
    var counted = "%08x".formatted(count);
    var woven =
        count == 0
            ? first + ":" + nonce + ":" + second
            : first + ":" + nonce + ":" + counted + ":abc:auth:" + second;
    return "Authorization: Digest username=\"%s\",realm=\"%s\",nonce=\"%s\",uri=\"%s\",response=\"%s\",algorithm=%s%s\r\n"
        .formatted(
            number,
            DOMAIN,
            nonce,
            uri(),
            hash(algorithm, woven),
            algorithm,
            count == 0 ? "" : ",qop=auth,nc=" + counted + ",cnonce=\"abc\"");
  }

  Answer register(String more, int expires) throws IOException {
    return ask("REGISTER", more + "Expires: " + expires + "\r\n", new byte[0]);
  }

  /** Comes in as cameras do: challenged, and then with the proof. */
  Answer enter(String password) throws Exception {
    var challenged = register("", 3_600);
    return register(proof("MD5", password, challenged.nonce(), 1), 3_600);
  }

  Answer message(String letter) throws IOException {
    return message(letter.getBytes(StandardCharsets.UTF_8));
  }

  Answer message(byte[] letter) throws IOException {
    return ask("MESSAGE", "Content-Type: Application/MANSCDP+xml\r\n", letter);
  }

  Answer ask(String method, String more, byte[] body) throws IOException {
    sequence++;
    var head =
        """
        %1$s %2$s SIP/2.0\r
        Via: SIP/2.0/UDP %3$s:%4$d;rport;branch=z9hG4bK%5$s\r
        From: <sip:%6$s@%7$s>;tag=t1\r
        To: <sip:%6$s@%7$s>\r
        Call-ID: %5$s\r
        CSeq: %8$d %1$s\r
        Contact: <sip:%6$s@%3$s:%4$d>\r
        Max-Forwards: 70\r
        %9$sContent-Length: %10$d\r
        \r
        """
            .formatted(
                method,
                uri(),
                socket.getLocalAddress().getHostAddress(),
                socket.getLocalPort(),
                UUID.randomUUID().toString().replace("-", ""),
                number,
                DOMAIN,
                sequence,
                more,
                body.length);
    var start = head.getBytes(StandardCharsets.UTF_8);
    var whole = new byte[start.length + body.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    throwIn(whole);
    return answer();
  }

  /** Whatever it is, it goes out. */
  void throwIn(byte[] bytes) throws IOException {
    socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getByName("127.0.0.1"), door));
  }

  /** The final answer to what was sent last; what the door asks meanwhile is put aside. */
  private Answer answer() throws IOException {
    while (true) {
      var text = receive();
      if (!text.startsWith("SIP/2.0 ")) {
        aside(text);
      } else if (text.contains("CSeq: " + sequence + " ") && !text.startsWith("SIP/2.0 100")) {
        return new Answer(Integer.parseInt(text, 8, 11, 10), text);
      }
    }
  }

  private String receive() throws IOException {
    var packet = new DatagramPacket(new byte[65_535], 65_535);
    socket.receive(packet);
    return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
  }

  /** The door asks until it is answered: what it asks again is nothing new. */
  private void aside(String text) throws IOException {
    if (!text.startsWith("ACK ")) {
      var reply = new StringBuilder("SIP/2.0 " + status + "\r\n");
      text.lines()
          .filter(line -> line.matches("(Via|From|To|Call-ID|CSeq):.*"))
          .map(line -> line.matches("To:((?!tag=).)*") ? line + ";tag=camera" : line)
          .forEach(line -> reply.append(line).append("\r\n"));
      throwIn((reply + "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }
    if (!requests.contains(text)) {
      requests.add(text);
    }
    var letter = text.substring(text.indexOf("\r\n\r\n") + 4);
    if (!asked.contains(letter)) {
      asked.add(letter);
    }
  }

  /** The number under which the door asked for this; waits for the question. */
  int asked(String what) throws IOException {
    while (true) {
      for (var letter : asked) {
        if (letter.contains("<CmdType>" + what + "</CmdType>")) {
          var from = letter.indexOf("<SN>") + 4;
          return Integer.parseInt(letter.substring(from, letter.indexOf("</SN>")));
        }
      }
      var text = receive();
      if (!text.startsWith("SIP/2.0 ")) {
        aside(text);
      }
    }
  }

  /** Whether the door sent a letter with these words, now or earlier. */
  boolean wasTold(String words) throws IOException {
    while (asked.stream().noneMatch(letter -> letter.contains(words))) {
      var text = receive();
      if (!text.startsWith("SIP/2.0 ")) {
        aside(text);
      }
    }
    return true;
  }

  /** Whether it was told so until now; waits for nothing. */
  boolean has(String words) {
    return asked.stream().anyMatch(letter -> letter.contains(words));
  }

  /** How it answers what it is asked from now on. */
  void answers(String line) {
    status = line;
  }

  /** The next request of the method, whole; waits for it. */
  String request(String method) throws IOException {
    while (true) {
      for (var request : requests) {
        if (request.startsWith(method + " ")) {
          requests.remove(request);
          return request;
        }
      }
      var text = receive();
      if (!text.startsWith("SIP/2.0 ")) {
        aside(text);
      }
    }
  }

  /** Ends a call that the door began. */
  Answer bye(String invite) throws IOException {
    var call = invite.lines().filter(line -> line.startsWith("Call-ID:")).findFirst().orElseThrow();
    sequence++;
    var head =
        """
        BYE %1$s SIP/2.0\r
        Via: SIP/2.0/UDP 127.0.0.1:%2$d;rport;branch=z9hG4bK%3$s\r
        From: <sip:%4$s@%5$s>;tag=camera\r
        To: <%1$s>;tag=x\r
        %6$s\r
        CSeq: %7$d BYE\r
        Max-Forwards: 70\r
        Content-Length: 0\r
        \r
        """
            .formatted(
                uri(),
                socket.getLocalPort(),
                UUID.randomUUID().toString().replace("-", ""),
                number,
                DOMAIN,
                call,
                sequence);
    throwIn(head.getBytes(StandardCharsets.UTF_8));
    return answer();
  }

  void forgetAsked() {
    asked.clear();
    requests.clear();
  }

  @Override
  public void close() {
    socket.close();
  }
}
