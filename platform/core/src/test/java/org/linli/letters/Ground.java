package org.linli.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.community.TestCommunity;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.control.RingForTests;
import org.linli.letters.boundary.LetterReceipts;
import org.linli.letters.boundary.Letters;
import org.linli.letters.boundary.OwnLetters;
import org.linli.letters.boundary.Posting;
import org.linli.letters.control.Addresses;
import org.linli.letters.control.Carriers;
import org.linli.letters.control.GatewayForTests;
import org.linli.letters.control.LetterBox;
import org.linli.letters.control.LetterRound;
import org.linli.letters.control.LetterTable;
import org.linli.letters.control.Receiving;
import org.linli.letters.control.WishTable;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterQuery;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.LetterSettings;
import org.linli.letters.entity.LetterSettings.GatewayAddress;
import org.linli.letters.entity.LetterSettings.MailServer;
import org.linli.tenancy.entity.CityTime;

/** A community whose letters go to gateways of the test. */
public final class Ground implements InstantSource {

  public static final String SECRET = "a secret of the test";

  public final TestCommunity community = new TestCommunity();
  public final KeyRing keys = RingForTests.over(community.platform);
  public final Addresses addresses = new Addresses(community.jdbi, keys);
  public final WishTable wishes = new WishTable(community.jdbi);
  public final LetterTable table = new LetterTable(community.jdbi, community.platform.scopes());
  public final Carriers carriers;
  public final Posting posting;
  public final Letters letters;
  public final OwnLetters own;
  public final LetterReceipts receipts;
  public final LetterRound round;

  private Instant now = at(LocalTime.NOON);

  /** With gateways at these addresses. */
  public Ground(Path folder, Map<Channel, GatewayAddress> gateways, MailServer mail) {
    this(folder, gateways, mail, null);
  }

  public Ground(Path folder, Map<Channel, GatewayAddress> gateways, MailServer mail, Path forms) {
    try {
      for (var name : List.of("sms", "wechat", "mail")) {
        Files.writeString(folder.resolve(name), SECRET + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var scopes = community.platform.scopes();
    // One round serves all communities: what other tests left would go to this one's gateways.
    community.platform.owner().useHandle(handle -> handle.execute("delete from letter_due"));
    carriers =
        new Carriers(
            new LetterSettings(
                gateways, Optional.ofNullable(mail), folder, Optional.ofNullable(forms)),
            this);
    var box = new LetterBox(carriers);
    posting = new Posting(community.jdbi, scopes, box);
    letters = new Letters(community.jdbi, scopes, table, box, carriers);
    own = new OwnLetters(scopes, table, wishes, addresses, carriers);
    receipts = new LetterReceipts(carriers, new Receiving(community.jdbi, scopes, table, carriers));
    round = new LetterRound(community.jdbi, scopes, table, addresses, wishes, carriers, this);
  }

  /** With a gateway of short messages, and of WeChat beside it. */
  public static Ground over(Path folder, GatewayForTests gateway) {
    var gateways = new EnumMap<Channel, GatewayAddress>(Channel.class);
    gateways.put(Channel.SMS, new GatewayAddress("json-sms", gateway.url("/sms"), "city"));
    gateways.put(Channel.WECHAT, new GatewayAddress("json-wechat", gateway.url("/wx"), "T1"));
    return new Ground(folder, gateways, null);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** The next day at that hour: after everything that was posted up to now. */
  public static Instant at(LocalTime time) {
    return LocalDate.now(CityTime.ZONE).plusDays(1).atTime(time).atZone(CityTime.ZONE).toInstant();
  }

  public void clock(LocalTime time) {
    now = at(time);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** A resident with that telephone number; null for none. */
  public Caller resident(String phone) {
    var resident = community.platform.member(Tier.RESIDENT, community.tenant, "self:*");
    community
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update account set phone = ? where id = ?", phone, resident.accountId()));
    return resident;
  }

  public int post(LetterKind kind, String reference, Caller... people) {
    return post(kind, reference, List.of(people).stream().map(Caller::accountId).toList());
  }

  public int post(LetterKind kind, String reference, Collection<UUID> people) {
    return community.as(
        community.clerk, () -> posting.post(kind, people, reference, UUID.randomUUID()));
  }

  /** All letters, newest first. */
  public List<LetterRow> all() {
    return community
        .as(community.clerk, () -> letters.list(LetterQuery.ALL, PageRequest.first(100)))
        .items();
  }

  public LetterRow one() {
    return all().getFirst();
  }

  public void send() {
    for (var channel : Channel.values()) {
      round.run(channel);
    }
  }
}
