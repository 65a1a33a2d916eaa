/**
 * The servers of one installation 节点: what each does beside the others. Every server can do
 * everything; a city tells each its roles, so that a flood of readings costs the screens nothing
 * and a night's work no caller.
 *
 * <p>Roles take work away and never rights: what a server may is settled by callers and scopes.
 */
package org.linli.nodes;
