/** The texts of the rooms. */
package org.linli.messages;
