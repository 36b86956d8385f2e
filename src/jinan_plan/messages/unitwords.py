"""What Chinese units mean, for readers who do not read them; a plan names its units in one way."""

from collections.abc import Mapping

UNIT_WORDS: Mapping[str, str] = {
    "元": "yuan",
    "万元": "10,000 yuan",
    "亿元": "100 million yuan",
    "万亿元": "trillion yuan",
    "人": "people",
    "万人": "10,000 people",
    "万人次": "10,000 visits",
    "户": "households",
    "家": "firms",
    "个": "items",
    "项": "items",
    "件": "items",
    "年": "years",
    "岁": "years of age",
    "吨": "tonnes",
    "万吨": "10,000 tonnes",
    "亿吨": "100 million tonnes",
    "亿吨标准煤": "100 million tonnes of coal equivalent",
    "亿斤": "50,000 tonnes",
    "公里": "km",
    "万亩": "667 ha",
    "亿立方米": "100 million m3",
    "亿千瓦时": "100 million kWh",
    "微克": "micrograms",
}
"""By unit as it stands in plans. 斤 is half a kilogram, 亩 a fifteenth of a hectare."""
