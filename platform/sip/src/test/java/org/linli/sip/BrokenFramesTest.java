package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.sip.DoorOfVideo.Camera;

/** What is no SIP is dropped and counted, and nobody else notices. */
class BrokenFramesTest {

  private static final List<String> FRAMES =
      List.of(
          "REGISTER",
          "REGISTER sip:x SIP/2.0\r\n\r\n",
          "\0\0\0\0",
          "SIP/2.0 abc what\r\nVia: SIP/2.0/UDP 127.0.0.1\r\n\r\n",
          "MESSAGE sip:a@b SIP/2.0\r\nContent-Length: -5\r\n\r\n",
          "MESSAGE sip:a@b SIP/2.0\r\nCSeq: 99999999999999999999 MESSAGE\r\n\r\n",
          "MESSAGE sip:a@b SIP/9.9\r\nVia: nothing\r\nFrom: <<<>>>\r\nTo: ;;;\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: x\r\n\r\n");

  private static DoorOfVideo ground;

  @BeforeAll
  static void open() throws Exception {
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static boolean stays(Camera camera, BareSip line) throws Exception {
    return line.message(
                "<Notify><CmdType>Keepalive</CmdType><SN>1</SN><DeviceID>"
                    + camera.number()
                    + "</DeviceID><Status>OK</Status></Notify>")
            .status()
        == 200;
  }

  @Test
  void brokenFramesByUdpMoveTheCounterAndTheCameraBesideThemStays() throws Exception {
    var camera = ground.camera("road-camera", 132);
    try (var line = ground.line(camera);
        var stranger = ground.line(camera)) {
      line.enter(camera.password());
      var before = CountingParsers.broken();
      for (var frame : FRAMES) {
        stranger.throwIn(frame.getBytes(StandardCharsets.ISO_8859_1));
      }
      Awaited.until("the counter", () -> CountingParsers.broken() >= before + 3);
      var random = new Random(28181);
      for (int i = 0; i < 200; i++) {
        var bytes = new byte[1 + random.nextInt(1_400)];
        random.nextBytes(bytes);
        stranger.throwIn(bytes);
      }
      assertThat(stays(camera, line)).isTrue();
      assertThat(ground.door.registrations().of(camera.number())).isPresent();
    }
  }

  /** A letter that is right but for one sign of its head, over and over. */
  @Test
  void frameAfterFrameWithOneWrongSignEndsNobody() throws Exception {
    var camera = ground.camera("road-camera", 132);
    try (var line = ground.line(camera);
        var stranger = ground.line(camera)) {
      line.enter(camera.password());
      var right =
          """
          MESSAGE sip:%1$s@%2$s SIP/2.0\r
          Via: SIP/2.0/UDP 127.0.0.1:5;rport;branch=z9hG4bKx\r
          From: <sip:%3$s@%2$s>;tag=t\r
          To: <sip:%1$s@%2$s>\r
          Call-ID: fuzz\r
          CSeq: 1 MESSAGE\r
          Max-Forwards: 70\r
          Content-Length: 0\r
          \r
          """
              .formatted(BareSip.SERVER, BareSip.DOMAIN, camera.number())
              .getBytes(StandardCharsets.US_ASCII);
      var random = new Random(2022);
      for (int i = 0; i < 300; i++) {
        var wrong = right.clone();
        wrong[random.nextInt(wrong.length)] = (byte) random.nextInt(256);
        stranger.throwIn(wrong);
      }
      assertThat(stays(camera, line)).isTrue();
    }
  }

  @Test
  void nonsenseByTcpEndsItsOwnConnectionAtMost() throws Exception {
    var camera = ground.camera("road-camera", 132);
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      for (var frame : FRAMES) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ground.port)) {
          socket.getOutputStream().write(frame.getBytes(StandardCharsets.ISO_8859_1));
          socket.getOutputStream().flush();
        }
      }
      assertThat(stays(camera, line)).isTrue();
    }
  }
}
