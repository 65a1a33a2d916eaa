/** Names and roles of servers. */
package org.linli.nodes.entity;
