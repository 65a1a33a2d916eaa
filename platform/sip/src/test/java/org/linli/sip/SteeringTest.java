package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.commands.entity.CommandOrder;

/** The words of the standard, sign by sign. */
class SteeringTest {

  private static Steering of(String command, Map<String, Object> parameters) {
    return Steering.of(new CommandOrder(UUID.randomUUID(), command, parameters, Instant.now()));
  }

  /** Mark, version with check, address, instruction, three data, sum. */
  @ParameterizedTest
  @CsvSource({
    "0,255,A50F0100000000B5",
    "1,255,A50F0108FFFFF0AB",
    "2,1,A50F0104010100BB",
    "3,16,A50F0102101010E7",
    "4,16,A50F0101101010E6",
    "5,128,A50F011080808045",
    "6,128,A50F012080808055",
  })
  void eachDirectionHasItsBit(int direction, int speed, String bytes) {
    assertThat(PtzCommand.move(direction, speed)).isEqualTo(bytes);
  }

  @Test
  void thePresetStandsInTheSecondDatum() {
    assertThat(PtzCommand.preset(1)).isEqualTo("A50F01820001" + "00" + "38");
    assertThat(PtzCommand.preset(255)).isEqualTo("A50F018200FF0036");
  }

  @ParameterizedTest
  @CsvSource({"-1,1", "7,1", "1,0", "1,256", "6,-1"})
  void aDirectionOrSpeedThatIsNoneIsRefused(int direction, int speed) {
    assertThatThrownBy(() -> PtzCommand.move(direction, speed))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Cut down to a byte, 257 would be the first preset. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 256, 257})
  void aPresetThatIsNoneIsRefused(int number) {
    assertThatThrownBy(() -> PtzCommand.preset(number))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of("preset", Map.of("number", number)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsNoNumberIsTheUsual() {
    var usual = of("ptz", Map.of("direction", 1)).steps().getFirst().words();
    assertThat(usual).contains("<PTZCmd>A50F0108606060");
    assertThat(of("ptz", Map.of("direction", 1, "speed", "fast")).steps().getFirst().words())
        .isEqualTo(usual);
    assertThat(of("ptz", Map.of("direction", "up")).steps())
        .as("no direction is standing still")
        .singleElement()
        .satisfies(step -> assertThat(step.words()).contains("A50F0100000000B5"));
  }

  @Test
  void theLastByteIsTheSumOfAllOthers() {
    for (int direction = 0; direction < 7; direction++) {
      for (int speed = 1; speed < 256; speed += 7) {
        var bytes = java.util.HexFormat.of().parseHex(PtzCommand.move(direction, speed));
        int sum = 0;
        for (int at = 0; at < 7; at++) {
          sum += bytes[at] & 0xff;
        }
        assertThat(bytes[7] & 0xff).isEqualTo(sum & 0xff);
      }
    }
  }

  /** Whatever gets lost between two servers, the camera is told to stop by who told it to move. */
  @Test
  void whoeverMovesIsStoppedAgain() {
    var moves = of("ptz", Map.of("direction", 3, "seconds", 0.5));
    assertThat(moves.steps()).hasSize(2);
    assertThat(moves.steps().getFirst().words()).contains("<PTZCmd>A50F0102");
    assertThat(moves.steps().getLast().words()).contains("<PTZCmd>A50F0100000000B5</PTZCmd>");
    assertThat(moves.steps().getLast().after()).isEqualTo(500);
    assertThat(of("ptz", Map.of("direction", 3)).steps().getLast().after()).isEqualTo(1_000);
    assertThat(of("ptz", Map.of("direction", 0)).steps()).hasSize(1);
  }

  @Test
  void lookingTurnsToThePresetAndRecords() {
    assertThat(of("look", null).steps())
        .extracting(Step::words)
        .satisfiesExactly(
            first -> assertThat(first).contains("A50F018200010038"),
            second -> assertThat(second).contains("<RecordCmd>Record</RecordCmd>"));
    assertThat(of("preset", Map.of("number", 7.0)).steps().getFirst().words())
        .contains("A50F01820007");
    assertThat(of("restart", Map.of()).steps().getFirst().words()).contains("TeleBoot");
    assertThat(of("dance", Map.of()).steps()).isEmpty();
  }

  @Test
  void theOfferSaysWhereToSendAndAsWhichStream() {
    var media = new Media("10.0.0.9", 10_000, false, null, 60);
    var ssrc = Offer.ssrc(false, "5101000000", 7);
    assertThat(ssrc).isEqualTo("0100000007");
    var live = new Offer("51010000002000000001", media, "51010100001310000001", ssrc, null, null);
    assertThat(live.subject()).isEqualTo("51010100001310000001:0100000007,51010000002000000001:0");
    assertThat(new String(live.sdp(), StandardCharsets.US_ASCII))
        .contains(
            "s=Play\r\n",
            "c=IN IP4 10.0.0.9\r\n",
            "t=0 0\r\n",
            "m=video 10000 RTP/AVP 96 97 98\r\n")
        .endsWith("y=0100000007\r\n");
    assertThat(media.told(ssrc)).isEqualTo("ssrc=0100000007");
  }

  @Test
  void aRecordingIsOfferedWithItsSpanAndByTcpWhereTheServerWantsIt() {
    var media = new Media("10.0.0.9", 10_000, true, "https://m/{hex}.flv", 60);
    var ssrc = Offer.ssrc(true, "5101000000", 12);
    assertThat(ssrc).isEqualTo("1100000012");
    var offer =
        new Offer(
            "51010000002000000001",
            media,
            "51010100001310000001",
            ssrc,
            Instant.ofEpochSecond(1_000),
            Instant.ofEpochSecond(2_000));
    assertThat(new String(offer.sdp(), StandardCharsets.US_ASCII))
        .contains(
            "s=Playback\r\nu=51010100001310000001:0\r\n",
            "t=1000 2000\r\n",
            "TCP/RTP/AVP",
            "a=setup:passive");
    assertThat(media.told(ssrc)).isEqualTo("https://m/4190AB0C.flv");
  }
}
