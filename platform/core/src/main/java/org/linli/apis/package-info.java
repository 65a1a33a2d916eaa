/**
 * Interfaces and the applications that call them 接口管理 (000 §8.2 e, 003 §3.2.4, 004 §3.2 (7)).
 *
 * <p>Every operation of the REST door is an interface of the catalogue by itself, in a group, with
 * the permission it asks for; the bureau arranges, hides and closes them, and enters those of
 * outside. An application follows the rules of admission before somebody else than its owner admits
 * it; it then calls by keys, as the account that owns it, held to the interfaces and terms that it
 * was granted. The door counts every call, keeps application, interface, community and address to
 * their limits, and writes the counts down in batches.
 */
package org.linli.apis;
