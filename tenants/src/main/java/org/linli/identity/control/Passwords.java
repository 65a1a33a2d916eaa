package org.linli.identity.control;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.authc.credential.PasswordService;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.apache.shiro.crypto.hash.Hash;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.hash.HashService;
import org.linli.identity.entity.OneTime;

/**
 * Argon2id by Shiro, with the parameters of OWASP's Password Storage cheat sheet (19 MiB, 2 passes,
 * 1 lane), and no more hashes at a time than a small server can hold: a flood of sign-ins waits its
 * turn instead of taking the memory.
 */
public final class Passwords implements PasswordService {

  private static final String MEMORY_KIB = "19456";
  private static final String PASSES = "2";
  private static final String LANES = "1";
  private static final Semaphore AT_ONCE =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
  private static final Passwords SHARED = new Passwords();

  private final DefaultPasswordService service = new DefaultPasswordService();
  private final String nobody;

  private Passwords() {
    service.setHashService(new Argon2id());
    nobody = encryptPassword(OneTime.password());
  }

  public static Passwords shared() {
    return SHARED;
  }

  /** A hash that no password fits, so that a name that does not exist costs the same time. */
  String nobody() {
    return nobody;
  }

  @Override
  public String encryptPassword(Object plain) {
    return inTurn(() -> service.encryptPassword(plain));
  }

  @Override
  public boolean passwordsMatch(Object plain, String encrypted) {
    return inTurn(() -> service.passwordsMatch(plain, encrypted));
  }

  private static <T> T inTurn(Supplier<T> work) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      AT_ONCE.release();
    }
  }

  private static final class Argon2id implements HashService {

    private final DefaultHashService hashes = new DefaultHashService();

    @Override
    public Hash computeHash(HashRequest request) {
      return hashes.computeHash(
          new HashRequest.Builder()
              .setSource(request.getSource())
              .setAlgorithmName(getDefaultAlgorithmName())
              .addParameter("Argon2.memoryKib", MEMORY_KIB)
              .addParameter("Argon2.iterations", PASSES)
              .addParameter("Argon2.parallelism", LANES)
              .build());
    }

    @Override
    public String getDefaultAlgorithmName() {
      return "argon2id";
    }
  }
}
