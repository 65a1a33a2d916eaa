/** The frame around the views: layout, sign-in, account, errors, and how views get their beans. */
package org.linli.look.shell;
