package org.linli.letters.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.letters.control.Addresses;
import org.linli.letters.control.Carriers;
import org.linli.letters.control.LetterTable;
import org.linli.letters.control.WishTable;
import org.linli.letters.entity.AddressRow;
import org.linli.letters.entity.Channel;
import org.linli.letters.entity.Choice;
import org.linli.letters.entity.LetterKind;
import org.linli.letters.entity.LetterQuery;
import org.linli.letters.entity.LetterRow;
import org.linli.letters.entity.QuietHours;
import org.linli.letters.entity.Wishes;

/** One's own letters: what came, where to, and how one wants them 通知偏好. */
@Facade
public class OwnLetters {

  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

  private final Scopes scopes;
  private final LetterTable letters;
  private final WishTable wishes;
  private final Addresses addresses;
  private final Carriers carriers;

  @Inject
  public OwnLetters(
      Scopes scopes,
      LetterTable letters,
      WishTable wishes,
      Addresses addresses,
      Carriers carriers) {
    this.scopes = scopes;
    this.letters = letters;
    this.wishes = wishes;
    this.addresses = addresses;
    this.carriers = carriers;
  }

  /** For the container's proxy alone. */
  protected OwnLetters() {
    this(null, null, null, null, null);
  }

  /** Newest first. */
  @Permit("self:letters")
  public Page<LetterRow> list(PageRequest page) {
    return letters.list(LetterQuery.ALL, scopes.caller().accountId(), page);
  }

  /** With a choice for every kind and channel, said or usual. */
  @Permit("self:letters")
  public Wishes get() {
    var said = wishes.of(scopes.requireTenant(), scopes.caller().accountId());
    var all = new ArrayList<Choice>();
    for (var kind : LetterKind.values()) {
      for (var channel : Channel.values()) {
        all.add(new Choice(kind, channel, said.want(kind, channel)));
      }
    }
    return new Wishes(said.quiet(), said.language(), said.largePrint(), all);
  }

  /**
   * Says it anew, all of it.
   *
   * @throws MandatoryLetters a kind is turned off that cannot be
   * @throws Invalid language or quiet hours are none, or a choice stands twice
   */
  @Permit("self:letters")
  @Mutates("letters.wishes")
  public void change(Wishes wanted) {
    if (wanted == null) {
      throw new Invalid("body", "required");
    }
    if (wanted.language() == null || !LANGUAGES.contains(wanted.language())) {
      throw new Invalid("language", "zh-CN en");
    }
    for (var choice : wanted.choices()) {
      if (choice.kind().isMandatory() && !choice.wanted()) {
        throw new MandatoryLetters(choice.kind());
      }
      var same =
          wanted.choices().stream()
              .filter(other -> other.isAbout(choice.kind(), choice.channel()))
              .count();
      if (same > 1) {
        throw new Invalid("choices", "twice");
      }
    }
    var quiet = wanted.quiet() == null ? QuietHours.USUAL : wanted.quiet();
    wishes.set(
        scopes.requireTenant(),
        scopes.caller().accountId(),
        new Wishes(quiet, wanted.language(), wanted.largePrint(), wanted.choices()),
        Instant.now());
  }

  /** Every channel, with the masked address where there is one. */
  @Permit("self:letters")
  public List<AddressRow> addresses() {
    return addresses.of(scopes.requireTenant(), scopes.caller().accountId(), carriers.open());
  }

  /**
   * @param address a telephone number, an e-mail address or an open id of the city's WeChat account
   * @throws ChannelShut the city has no gateway for it, so that the address would lie there for
   *     nothing
   */
  @Permit("self:letters")
  @Mutates("letters.address")
  public void reachBy(Channel channel, String address) {
    if (!carriers.open().contains(channel)) {
      throw new ChannelShut(channel);
    }
    addresses.set(
        scopes.requireTenant(), scopes.caller().accountId(), channel, address, Instant.now());
  }

  /** Forgets the own address of that channel. */
  @Permit("self:letters")
  @Mutates("letters.address-removed")
  public void forget(Channel channel) {
    if (!addresses.remove(scopes.requireTenant(), scopes.caller().accountId(), channel)) {
      throw new NotFound("letter-address");
    }
  }
}
