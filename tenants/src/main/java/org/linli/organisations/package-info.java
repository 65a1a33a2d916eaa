/**
 * Organisations 组织机构: the departments of the city and its districts, the streets' offices, the
 * residents' committee, the property company with its branches, the owners' committee, the
 * operators with their sections. Each division, community or enterprise keeps a tree of its own, so
 * none ever reaches into another's; those above read it. What kinds there are, and what stands
 * under what, is the pack {@code packs/organisations.yaml}. Accounts hold posts in them, one of
 * which is their main one, and a role may come with a post: it ends with the post, or on the day
 * the organisation's term does, in open sessions and tokens as well. Nothing is deleted; every step
 * stays in the history.
 */
package org.linli.organisations;
