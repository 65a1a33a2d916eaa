/**
 * Keys 密钥: what the platform seals, signs, hides and marks with, in one key ring.
 *
 * <p>Several layers (004-P2c): a master key from the installation's secrets wraps the data keys,
 * which lie in the database and are therefore the same on every server. Each {@link
 * org.linli.keys.entity.KeyPurpose} has its own keys; a new version takes over at once while older
 * ones go on proving and opening what they once made, until somebody destroys them. {@link
 * org.linli.keys.entity.Suite} says whether the commercial algorithms 商用密码 (SM2, SM3, SM4) or the
 * international ones do the work. No key stands in the software (001-6.4.3.E.2-4).
 *
 * <p>Names and telephones of persons lie encrypted in the columns that the pack {@code protection}
 * lists. {@link org.linli.keys.boundary.PersonalTexts} seals and opens them where a room writes and
 * reads its rows; {@link org.linli.keys.boundary.PersonalSealing} is the order to do so, by which
 * an installation goes over while it works.
 */
package org.linli.keys;
