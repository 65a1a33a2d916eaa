/** What the feeds offer to doors of their own. */
package org.linli.feeds;
