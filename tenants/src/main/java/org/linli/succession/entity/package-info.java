/** What a succession is, what it would do, and what its receipt says. */
package org.linli.succession.entity;
