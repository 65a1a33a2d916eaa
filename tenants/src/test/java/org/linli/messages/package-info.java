/** What the platform says, in both languages. */
package org.linli.messages;
