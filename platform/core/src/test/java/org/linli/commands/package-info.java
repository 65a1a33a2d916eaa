/** Commands against a real database. */
package org.linli.commands;
