/** Words, numbers and times in the language and zone of who looks at them. */
package org.linli.look.text;
