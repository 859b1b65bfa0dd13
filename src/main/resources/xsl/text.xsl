<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that no line can hold (addresses, serials, a name typed without blanks) may break anywhere instead of running over. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- the longest run that stays whole; an identity number with its semicolon has 13 -->
  <xsl:variable name="wholeRun" select="14"/>
  <xsl:variable name="marks" select="'@.-_/'"/>

  <!-- a text that may have room to write in it -->
  <xsl:template name="written">
    <xsl:apply-templates select="node()" mode="written"/>
  </xsl:template>

  <xsl:template match="text()" mode="written">
    <xsl:call-template name="breakable"/>
  </xsl:template>

  <xsl:template name="breakable">
    <xsl:param name="text" select="."/>
    <xsl:variable name="word" select="substring-before(concat($text, ' '), ' ')"/>
    <xsl:choose>
      <xsl:when test="string-length($word) &gt; $wholeRun">
        <xsl:call-template name="breakableWord"><xsl:with-param name="word" select="$word"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$word"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="contains($text, ' ')">
      <xsl:text> </xsl:text>
      <xsl:call-template name="breakable"><xsl:with-param name="text" select="substring-after($text, ' ')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- breaks behind a mark of punctuation, and inside only where no mark comes soon -->
  <xsl:template name="breakableWord">
    <xsl:param name="word"/>
    <xsl:variable name="run" select="substring-before(concat(translate($word, $marks, '     '), ' '), ' ')"/>
    <xsl:choose>
      <xsl:when test="string-length($run) &gt; $wholeRun">
        <xsl:call-template name="breakableRun"><xsl:with-param name="run" select="$run"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$run"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="string-length($word) &gt; string-length($run)">
      <xsl:value-of select="substring($word, string-length($run) + 1, 1)"/>
      <xsl:text>&#x200B;</xsl:text>
      <xsl:call-template name="breakableWord">
        <xsl:with-param name="word" select="substring($word, string-length($run) + 2)"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- halves, so that a run of any length does not exhaust the stack -->
  <xsl:template name="breakableRun">
    <xsl:param name="run"/>
    <xsl:variable name="half" select="floor(string-length($run) div 2)"/>
    <xsl:choose>
      <xsl:when test="$half = 0"><xsl:value-of select="$run"/></xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="breakableRun"><xsl:with-param name="run" select="substring($run, 1, $half)"/></xsl:call-template>
        <xsl:text>&#x200B;</xsl:text>
        <xsl:call-template name="breakableRun"><xsl:with-param name="run" select="substring($run, $half + 1)"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- an item of an enumeration, without the mark that it may have brought along -->
  <xsl:template name="enumerated">
    <xsl:variable name="last" select="substring(., string-length(.))"/>
    <xsl:variable name="bare">
      <xsl:choose>
        <xsl:when test="$last = ';' or $last = '.'"><xsl:value-of select="substring(., 1, string-length(.) - 1)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:text>- </xsl:text>
    <xsl:call-template name="breakable"><xsl:with-param name="text" select="string($bare)"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="position() = last()">.</xsl:when>
      <xsl:otherwise>;</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
