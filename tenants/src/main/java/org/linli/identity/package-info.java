/**
 * Who somebody is. An account belongs to a tier and to a division, a community or an enterprise;
 * what it may do comes from its roles, and what a role may do stands in the pack {@code
 * packs/roles.yaml}. Passwords are kept by Shiro as Argon2id; five failures close a name for a
 * quarter of an hour, whether it exists or not, so that no answer tells who has an account. A
 * changed password, role or state raises the account's stamp and ends whatever was signed in
 * before. Accounts are given by those above or inside the community: nobody can join a tenant, and
 * nobody hands out what is not theirs to give.
 */
package org.linli.identity;
