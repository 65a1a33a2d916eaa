package org.linli.matters.boundary;

import jakarta.inject.Inject;
import java.util.Locale;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Open;
import org.linli.matters.control.Following;
import org.linli.matters.entity.Followed;
import org.linli.matters.entity.Progress;
import org.linli.matters.entity.Satisfaction;

/** How far a matter has come 进度查询, for whoever has its number and code, without an account. */
@Facade
public class PublicProgress {

  private final Following following;

  @Inject
  public PublicProgress(Following following) {
    this.following = following;
  }

  /** For the container's proxy alone. */
  protected PublicProgress() {
    this(null);
  }

  /**
   * @throws org.linli.access.boundary.NotFound where number and code do not belong together,
   *     whichever of them is wrong
   * @throws org.linli.matters.boundary.AskedTooOften too many asked from that address
   */
  @Open("who was told number and code follows the matter; guessing is slowed, nobody is named")
  public Progress of(Followed asked, Locale locale) {
    return following.of(asked, locale);
  }

  /** How content they are, with one tap. */
  @Open("who was told number and code says how content they are, once")
  @Mutates("matter.appraised")
  public Progress appraise(Followed asked, Satisfaction word, Locale locale) {
    if (word == null) {
      throw new Invalid("satisfaction", "required");
    }
    return following.say(asked, word, locale);
  }
}
