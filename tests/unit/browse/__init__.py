"""The data of the page «筛选»."""
