/** What a visit is. */
package org.linli.support.entity;
