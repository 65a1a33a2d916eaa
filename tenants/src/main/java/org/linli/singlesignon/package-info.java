/**
 * Single sign-on (统一身份): people of an office come in by the office's own identity provider, after
 * OpenID Connect. The bureau registers providers and says for which division or enterprise, and for
 * which tiers, each of them speaks; beyond that it opens nothing. What a provider says is believed
 * only with its signature, for this platform, for the very attempt that began here. Who the person
 * is here says a link between the provider's subject and an account, made once by the name or by
 * the person's own hand. What the person may do stays a matter of the account's roles.
 */
package org.linli.singlesignon;
