/** What the feed asks of the rules, and the community's desk for them. */
package org.linli.rules.boundary;
