package org.linli.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.entity.Caller;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterSettings.MailServer;
import org.linli.letters.entity.LetterSettings.Security;
import org.linli.letters.entity.LetterState;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;

/** E-mails, handed to a server that speaks SMTP. */
class MailTest {

  @TempDir private Path folder;

  private GreenMail server;

  @BeforeEach
  void open() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("city", Ground.SECRET);
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private Ground ground(String user, Security security, int port) {
    return new Ground(
        folder, Map.of(), new MailServer("127.0.0.1", port, "linli@city.cn", user, security));
  }

  private Ground ground() {
    return ground(null, Security.NONE, server.getSmtp().getPort());
  }

  private static Caller reader(Ground ground, String language, boolean large) {
    var person = ground.resident(null);
    ground.community.run(
        person,
        () -> {
          ground.own.reachBy(Channel.MAIL, "zhang.san@example.cn");
          ground.own.change(new Wishes(QuietHours.USUAL, language, large, List.of()));
        });
    return person;
  }

  private MimeMessage received() {
    assertThat(server.waitForIncomingEmail(5_000, 1)).isTrue();
    return server.getReceivedMessages()[0];
  }

  private static BodyPart part(MimeMessage message, int number) throws Exception {
    return ((MimeMultipart) message.getContent()).getBodyPart(number);
  }

  @Test
  void anEmailSaysKindAndNumberUnderAnIdThatStays() throws Exception {
    var ground = ground();
    ground.post(LetterKind.MATTER, "M-2026-0007", reader(ground, "zh-CN", false));
    ground.send();
    var message = received();
    assertThat(message.getSubject()).isEqualTo("事项进展：M-2026-0007");
    assertThat(message.getAllRecipients()[0]).hasToString("zhang.san@example.cn");
    assertThat(message.getFrom()[0].toString()).contains("linli@city.cn");
    assertThat(message.getMessageID()).isEqualTo("<" + ground.one().id() + "@linli>");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(part(message, 0).getContent().toString()).contains("您的事项 M-2026-0007 有新进展");
    assertThat(part(message, 1).getContent().toString()).contains("font-size:16px");
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    assertThat(ground.one().shown()).isEqualTo("z***@example.cn");
  }

  @Test
  void whoWantsLargePrintGetsIt() throws Exception {
    var ground = ground();
    ground.post(LetterKind.NOTICE, "<b>停水</b>", reader(ground, "en", true));
    ground.send();
    var page = part(received(), 1).getContent().toString();
    assertThat(page).contains("font-size:26px", "lang=\"en\"", "&lt;b&gt;停水&lt;/b&gt;");
    assertThat(page).doesNotContain("<b>");
  }

  @Test
  void theServersUserSignsInWithTheSecretOfTheFile() {
    var ground = ground("city", Security.NONE, server.getSmtp().getPort());
    ground.post(LetterKind.MATTER, "M-1", reader(ground, "zh-CN", false));
    ground.send();
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    var wrong = ground("somebody", Security.NONE, server.getSmtp().getPort());
    server.setUser("somebody", "another secret");
    wrong.post(LetterKind.MATTER, "M-2", reader(wrong, "zh-CN", false));
    wrong.send();
    assertThat(wrong.one().state()).isEqualTo(LetterState.WAITING);
    assertThat(wrong.one().fault()).isEqualTo("mail-sign-in");
  }

  @Test
  void withoutTheProtectionThatIsDemandedNothingIsHandedOver() {
    var ground = ground(null, Security.STARTTLS, server.getSmtp().getPort());
    ground.post(LetterKind.MATTER, "M-1", reader(ground, "zh-CN", false));
    ground.send();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(ground.one().state()).isEqualTo(LetterState.WAITING);
  }

  @Test
  void aServerThatIsAwayIsTriedAgainAndTheMailArrivesOnce() {
    var port = server.getSmtp().getPort();
    server.stop();
    var ground = ground(null, Security.NONE, port);
    ground.post(LetterKind.MATTER, "M-1", reader(ground, "zh-CN", false));
    ground.send();
    assertThat(ground.one().fault()).isEqualTo("not-reached");
    server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    ground.pass(Duration.ofMinutes(1));
    ground.send();
    ground.send();
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void anAddressThatTheServerRefusesForGoodIsGivenUpAndOneItRefusesForNowIsNot() {
    assertThat(refused("550 5.1.1 no such mailbox"))
        .isEqualTo(LetterState.FAILED + " address-refused");
    assertThat(refused("451 4.3.0 come again")).isEqualTo(LetterState.WAITING + " mail-refused");
  }

  /** How a letter stands that a server answers so when it hears the address. */
  private String refused(String answer) {
    try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> serve(socket, answer));
      var ground = ground(null, Security.NONE, socket.getLocalPort());
      ground.post(LetterKind.MATTER, "M-1", reader(ground, "zh-CN", false));
      ground.send();
      return ground.one().state() + " " + ground.one().fault();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(ServerSocket socket, String answer) {
    try (var peer = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(peer.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = peer.getOutputStream();
      say(out, "220 ready");
      String line;
      while ((line = in.readLine()) != null) {
        say(out, line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    } catch (IOException gone) {
      // The client has heard enough.
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
