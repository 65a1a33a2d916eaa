/** Cases and their values. */
package org.linli.cases.entity;
