package org.linli.identity.control;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.IncorrectCredentialsException;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authc.credential.PasswordMatcher;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;

/** Shiro's view of our accounts: credentials from the account table, permissions from its roles. */
public final class AccountRealm extends AuthorizingRealm {

  private final Function<String, Optional<Account>> accounts;
  private final DefaultSecurityManager security;

  /**
   * @param accounts finds an account by its name
   */
  public AccountRealm(Function<String, Optional<Account>> accounts) {
    this.accounts = accounts;
    var matcher = new PasswordMatcher();
    matcher.setPasswordService(Passwords.shared());
    setCredentialsMatcher(matcher);
    setAuthenticationTokenClass(UsernamePasswordToken.class);
    security = new DefaultSecurityManager(this);
  }

  /**
   * The account that name and password belong to; nothing tells apart what was wrong, nor does the
   * time it took.
   */
  public Optional<Account> authenticate(String username, String password) {
    try {
      var info = security.authenticate(new UsernamePasswordToken(username, password));
      return Optional.ofNullable(info.getPrincipals().oneByType(Account.class));
    } catch (IncorrectCredentialsException e) {
      return Optional.empty();
    } catch (AuthenticationException e) {
      // Shiro wraps whatever fails below it, and a database that does not answer is no wrong
      // password.
      throw new IllegalStateException(
          "sign-in could not be checked", e.getCause() == null ? e : e.getCause());
    }
  }

  /** What an account may do. */
  public Set<String> permissions(Account account) {
    return new HashSet<>(authorization(account).getStringPermissions());
  }

  /** What a program may do that shows the account's token. */
  public Set<String> tokenPermissions(Account account) {
    return account.tokenPermissions();
  }

  @Override
  protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    var found =
        accounts.apply(((UsernamePasswordToken) token).getUsername()).filter(Account::enabled);
    return found
        .map(account -> new SimpleAuthenticationInfo(account, account.passwordHash(), getName()))
        .orElseGet(
            () -> new SimpleAuthenticationInfo("nobody", Passwords.shared().nobody(), getName()));
  }

  @Override
  protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
    return authorization(principals.oneByType(Account.class));
  }

  private static SimpleAuthorizationInfo authorization(Account account) {
    var info = new SimpleAuthorizationInfo(account.roles());
    info.setStringPermissions(account.permissions());
    return info;
  }
}
