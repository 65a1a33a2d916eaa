package org.linli.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.boundary.NotFound;
import org.linli.letters.boundary.ReceiptRefused;
import org.linli.letters.control.GatewayForTests;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterState;

/** What gateways tell afterwards. */
class LetterReceiptsTest {

  @TempDir private Path folder;

  private GatewayForTests gateway;
  private Ground ground;

  @BeforeEach
  void open() {
    gateway = new GatewayForTests("{\"code\":\"0\",\"errcode\":\"0\"}");
    ground = Ground.over(folder, gateway);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private UUID sent() {
    ground.post(LetterKind.MATTER, "M-1", ground.resident("13800138000"));
    ground.send();
    return ground.one().id();
  }

  static String signature(String body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int told(Channel channel, String body) {
    return ground.receipts.receive(
        channel, signature(body, Ground.SECRET), body.getBytes(StandardCharsets.UTF_8));
  }

  static String receipt(UUID id, String status) {
    return "{\"id\":\"" + id + "\",\"status\":\"" + status + "\",\"reason\":\"关机\"}";
  }

  @Test
  void aReceiptSaysThatTheLetterArrived() {
    var id = sent();
    assertThat(told(Channel.SMS, receipt(id, "DELIVRD"))).isEqualTo(1);
    assertThat(ground.one().state()).isEqualTo(LetterState.DELIVERED);
    assertThat(ground.one().receiptAt()).isNotNull();
    assertThat(ground.one().fault()).isNull();
  }

  @Test
  void aReceiptSaysWhyALetterDidNotArriveAndAClerkSendsItAgain() {
    var id = sent();
    told(Channel.SMS, receipt(id, "UNDELIV"));
    assertThat(ground.one().state()).isEqualTo(LetterState.FAILED);
    assertThat(ground.one().fault()).isEqualTo("关机");
    var again = ground.community.as(ground.community.clerk, () -> ground.letters.again(id));
    ground.send();
    assertThat(again).isNotEqualTo(id);
    assertThat(ground.all()).hasSize(2);
    assertThat(ground.one().id()).isEqualTo(again);
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
  }

  @Test
  void whatWasReadIsNotMerelyDeliveredByALateReceipt() {
    var id = sent();
    ground.community.sql("update letter set channel = 'WECHAT' where id = ?", id);
    told(Channel.WECHAT, "{\"client_msg_id\":\"" + id + "\",\"status\":\"read\"}");
    told(Channel.WECHAT, "{\"client_msg_id\":\"" + id + "\",\"status\":\"success\"}");
    assertThat(ground.one().state()).isEqualTo(LetterState.READ);
  }

  @Test
  void aReceiptThatComesTwiceChangesNothing() {
    var id = sent();
    told(Channel.SMS, receipt(id, "DELIVRD"));
    var first = ground.one().receiptAt();
    told(Channel.SMS, receipt(id, "DELIVRD"));
    told(Channel.SMS, receipt(id, "UNDELIV"));
    assertThat(ground.one().state()).isEqualTo(LetterState.DELIVERED);
    assertThat(ground.one().receiptAt()).isEqualTo(first);
  }

  @Test
  void aReceiptThatIsNotSignedByTheGatewayIsRefused() {
    var body = receipt(sent(), "DELIVRD");
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    for (var wrong : new String[] {null, "", "00", signature(body, "guessed")}) {
      assertThatThrownBy(() -> ground.receipts.receive(Channel.SMS, wrong, bytes))
          .isInstanceOfSatisfying(
              ReceiptRefused.class, refusal -> assertThat(refusal.status()).isEqualTo(401));
    }
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
  }

  @Test
  void whatCannotBeReadIsRefusedAndWhatNobodyKnowsIsLeft() {
    sent();
    assertThatThrownBy(() -> told(Channel.SMS, "no json"))
        .isInstanceOfSatisfying(
            ReceiptRefused.class, refusal -> assertThat(refusal.status()).isEqualTo(400));
    assertThat(told(Channel.SMS, receipt(UUID.randomUUID(), "DELIVRD"))).isZero();
    assertThat(told(Channel.SMS, "{\"id\":\"x\",\"status\":\"DELIVRD\"}")).isZero();
    assertThat(told(Channel.SMS, receipt(ground.one().id(), "ACCEPTED"))).isZero();
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
  }

  @Test
  void aGatewaySpeaksOfItsOwnLettersAlone() {
    var id = sent();
    told(Channel.WECHAT, "{\"client_msg_id\":\"" + id + "\",\"status\":\"read\"}");
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
  }

  @Test
  void mailTellsNoReceipts() {
    assertThatThrownBy(() -> ground.receipts.signatureHeader(Channel.MAIL))
        .isInstanceOf(NotFound.class);
    assertThat(ground.receipts.signatureHeader(Channel.SMS)).isEqualTo("X-Signature");
  }

  @Test
  void afterThreeDaysReceiptsAreNotWaitedForAnyMore() {
    var id = sent();
    ground.pass(Duration.ofDays(3));
    ground.send();
    assertThat(told(Channel.SMS, receipt(id, "DELIVRD"))).isZero();
    assertThat(ground.one().state()).isEqualTo(LetterState.SENT);
  }
}
