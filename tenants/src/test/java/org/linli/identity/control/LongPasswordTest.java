package org.linli.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.identity.entity.SignInTerms;

/** Whoever likes long passwords has them, whole. */
class LongPasswordTest {

  private static String of(int signs) {
    return "锦江河畔三棵梧桐 and-7".repeat(20).substring(0, signs);
  }

  @Test
  void sixtyFourSignsAndMoreAreTaken() {
    for (var signs : new int[] {64, 100, PasswordPolicy.LONGEST}) {
      assertThatCode(() -> PasswordPolicy.check(SignInTerms.USUAL, "wang", of(signs)))
          .as("%d signs", signs)
          .doesNotThrowAnyException();
    }
    assertThatThrownBy(
            () -> PasswordPolicy.check(SignInTerms.USUAL, "wang", of(PasswordPolicy.LONGEST + 1)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void everySignOfALongPasswordCounts() {
    var password = of(PasswordPolicy.LONGEST);
    var kept = Passwords.shared().encryptPassword(password);
    assertThat(Passwords.shared().passwordsMatch(password, kept)).isTrue();
    var other = password.substring(0, password.length() - 1) + "!";
    assertThat(Passwords.shared().passwordsMatch(other, kept)).isFalse();
    var capital = password.replace("and", "AND");
    assertThat(Passwords.shared().passwordsMatch(capital, kept)).isFalse();
  }
}
